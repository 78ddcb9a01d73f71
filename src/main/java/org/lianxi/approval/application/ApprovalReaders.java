package org.lianxi.approval.application;

import java.util.Optional;
import org.lianxi.document.CaseReaders;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Letters of a joint approval are read by those who may read the case. */
@Component
class ApprovalReaders implements CaseReaders {

    private final ReadApprovals readApprovals;
    private final Approvals approvals;

    ApprovalReaders(ReadApprovals readApprovals, Approvals approvals) {
        this.readApprovals = readApprovals;
        this.approvals = approvals;
    }

    @Override
    public boolean mayRead(String person, CaseNumber number) {
        return approvals.find(number).isPresent() && readApprovals.mayRead(person, number);
    }

    @Override
    public Optional<CaseSummary> summary(String person, CaseNumber number) {
        return approvals
                .find(number)
                .filter(found -> readApprovals.mayRead(person, number))
                .map(found -> new CaseSummary(
                        "%s申请联合审批项目“%s”（%s），目前%s。"
                                .formatted(
                                        found.application().applicant().name(),
                                        found.application().projectName(),
                                        String.join("、", found.application().items()),
                                        found.state().title()),
                        "/approvals/" + number));
    }
}
