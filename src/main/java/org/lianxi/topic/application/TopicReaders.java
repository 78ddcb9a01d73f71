package org.lianxi.topic.application;

import java.util.Optional;
import org.lianxi.document.CaseReaders;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Materials of topics are read by those who see the topic. */
@Component
class TopicReaders implements CaseReaders {

    private final ReadTopics readTopics;

    TopicReaders(ReadTopics readTopics) {
        this.readTopics = readTopics;
    }

    @Override
    public boolean mayRead(String person, CaseNumber number) {
        return readTopics.by(person, number).isPresent();
    }

    @Override
    public Optional<CaseSummary> summary(String person, CaseNumber number) {
        return readTopics
                .by(person, number)
                .map(view -> new CaseSummary(
                        "%s提出的议题“%s”，目前%s。"
                                .formatted(
                                        view.proposedBy(),
                                        view.topic().text().title(),
                                        view.topic().standing().state().label()),
                        "/topics/" + number));
    }
}
