package org.lianxi.approval.web;

import java.util.List;
import java.util.Optional;
import org.lianxi.approval.application.ApprovalLine;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.application.ReadApprovals;
import org.lianxi.kernel.HomeSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest open joint approvals that the reader may see, and until when they must be decided. */
@Component
@Order(ApprovalsOnHomePage.PLACE)
class ApprovalsOnHomePage implements HomeSection {

    static final int PLACE = 35;

    private static final int LINES = 6;

    private final ReadApprovals readApprovals;

    ApprovalsOnHomePage(ReadApprovals readApprovals) {
        this.readApprovals = readApprovals;
    }

    @Override
    public String title() {
        return "进行中的联合审批";
    }

    @Override
    public List<Line> lines(String person) {
        return readApprovals.by(person, new Approvals.Slice(false, 0, LINES)).stream()
                .map(ApprovalsOnHomePage::line)
                .toList();
    }

    private static Line line(ApprovalLine line) {
        var approval = line.approval();
        return new Line(
                "%s %s：%s%s"
                        .formatted(
                                approval.number(),
                                approval.application().projectName(),
                                approval.state().title(),
                                line.clock()
                                        .map(clock ->
                                                "，%s".formatted(clock.light().title()))
                                        .orElse("")),
                Optional.of("/approvals/" + approval.number()),
                line.clock().map(clock -> clock.due().end()));
    }
}
