package org.lianxi.approval.application;

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
}
