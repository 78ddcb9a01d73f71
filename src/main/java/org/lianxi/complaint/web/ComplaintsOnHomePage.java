package org.lianxi.complaint.web;

import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.ReadComplaints;
import org.lianxi.kernel.HomeSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest pending complaints that the reader may know of, and until when something is due. */
@Component
@Order(ComplaintsOnHomePage.PLACE)
class ComplaintsOnHomePage implements HomeSection {

    static final int PLACE = 36;

    private static final int LINES = 6;

    private final ReadComplaints readComplaints;

    ComplaintsOnHomePage(ReadComplaints readComplaints) {
        this.readComplaints = readComplaints;
    }

    @Override
    public String title() {
        return "办理中的投诉";
    }

    @Override
    public List<Line> lines(String person) {
        return readComplaints.by(person, new Complaints.Slice(false, 0, LINES)).stream()
                .map(ComplaintsOnHomePage::line)
                .toList();
    }

    private static Line line(ReadComplaints.Line line) {
        var complaint = line.complaint();
        return new Line(
                "%s %s：%s%s"
                        .formatted(
                                complaint.number(),
                                complaint.origin().kind().title(),
                                complaint.state().title(),
                                line.clock()
                                        .map(clock -> "，" + clock.light().title())
                                        .orElse("")),
                Optional.of("/complaints/" + complaint.number()),
                line.clock().map(clock -> clock.due().end()));
    }
}
