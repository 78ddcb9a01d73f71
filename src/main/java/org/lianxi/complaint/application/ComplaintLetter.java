package org.lianxi.complaint.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxi.complaint.application.FollowComplaint.Followed;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.document.Format;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Printing;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/**
 * 投诉告知书 and 投诉答复书: what the citizen reads on the page, to take home. Printed when they ask, and kept nowhere: what a
 * complaint says is stored sealed only, and goes when it is erased.
 */
@Component
public class ComplaintLetter {

    private static final UnitCode SERVICE_CENTRE = new UnitCode("service-center");

    private final Printing printing;
    private final Units units;

    ComplaintLetter(Printing printing, Units units) {
        this.printing = printing;
        this.units = units;
    }

    public byte[] print(Followed followed, Format format) {
        return printing.print(
                new NewDocument(
                        followed.complaint().number(), "complaint-letter", title(followed), "", 1, content(followed)),
                format);
    }

    /** 答复书 once there is a reply, 告知书 before. */
    public static String title(Followed followed) {
        return followed.replies().isEmpty() ? "投诉告知书" : "投诉答复书";
    }

    private Map<String, Object> content(Followed followed) {
        var complaint = followed.complaint();
        var content = new LinkedHashMap<String, Object>();
        content.put("unit", units.get(issuer(complaint)).name());
        content.put("kind", complaint.origin().kind().title());
        content.put("state", complaint.state().plainWords());
        content.put("next", followed.next());
        content.put("extension", followed.extension().orElse(""));
        content.put("ending", followed.ending().orElse(""));
        content.put("replies", followed.replies());
        return content;
    }

    /**
     * Who handles it answers for it; before anybody does, and for the leader, the service centre that receives
     * complaints.
     */
    private static UnitCode issuer(Complaint complaint) {
        return complaint.course().handler().isEmpty() || complaint.handler().isLeader()
                ? SERVICE_CENTRE
                : new UnitCode(complaint.handler().code());
    }
}
