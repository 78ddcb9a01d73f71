package org.lianxi.approval.application;

import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see where a case stands in its models: of a department's people the case's own run and their department's.
 */
@Service
@Transactional(readOnly = true)
public class ReadProgress {

    private static final String CASE = "joint-approval";

    private final ReadApprovals readApprovals;
    private final CaseProgress progress;

    ReadProgress(ReadApprovals readApprovals, CaseProgress progress) {
        this.readApprovals = readApprovals;
        this.progress = progress;
    }

    /** Empty where there is no such case, or none for this person. */
    public List<CaseProgress.Run> by(String person, CaseNumber number) {
        if (!readApprovals.mayRead(person, number)) {
            return List.of();
        }
        var runs = progress.of(number);
        return readApprovals
                .scope(person)
                .map(own -> runs.stream()
                        .filter(run -> run.process().equals(CASE)
                                || run.unit().filter(own::contains).isPresent())
                        .toList())
                .orElse(runs);
    }
}
