package org.lianxi.topic.web;

import java.util.List;
import org.lianxi.kernel.HomeSection;
import org.lianxi.topic.application.ReadTopics;
import org.lianxi.topic.application.Topics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest open topics that the reader may see, and where they stand. */
@Component
@Order(TopicsOnHomePage.PLACE)
class TopicsOnHomePage implements HomeSection {

    static final int PLACE = 30;

    private static final int LINES = 6;

    private final ReadTopics readTopics;

    TopicsOnHomePage(ReadTopics readTopics) {
        this.readTopics = readTopics;
    }

    @Override
    public String title() {
        return "进行中的议题";
    }

    @Override
    public List<Line> lines(String person) {
        return readTopics.by(person, new Topics.Slice(false, 0, LINES)).stream()
                .map(line -> Line.of(
                        "%s：%s".formatted(line.title(), line.state().label()),
                        "/topics/" + line.number(),
                        line.proposedAt()))
                .toList();
    }
}
