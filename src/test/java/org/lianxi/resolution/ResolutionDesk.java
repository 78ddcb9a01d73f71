package org.lianxi.resolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.testing.Office;

/** What people do with a resolution, in the words of the tests. Led by 市法制办, helped by 市财政局 and 市编办. */
final class ResolutionDesk {

    static final LocalDate DUE = LocalDate.of(2026, 12, 10);
    static final String CLERK = "office-clerk";
    static final String LEAD = "legal-liaison";
    static final String LEADER = "zuzhang";

    private static final AtomicInteger ROWS = new AtomicInteger();

    private final Office office;
    private final ResolutionRegister register;
    private final RuntimeService runtime;

    ResolutionDesk(Office office, ResolutionRegister register, RuntimeService runtime) {
        this.office = office;
        this.register = register;
        this.runtime = runtime;
    }

    static AdoptedResolution adoption() {
        return new AdoptedResolution(
                new CaseNumber("2026-HY-9901"),
                ROWS.incrementAndGet(),
                "会议纪要〔2026〕1号",
                "制定并联审批办法",
                new UnitCode("legal"),
                List.of(new UnitCode("finance"), new UnitCode("staffing")),
                DUE);
    }

    /** A resolution that the minutes have sent on its way; the office is asked to assign it. */
    String adopted() {
        var number = register.enter(adoption()).value();
        runtime.createMessageCorrelation("meeting.resolutionAdopted")
                .processInstanceBusinessKey(number)
                .correlateStartMessage();
        office.runServices(number);
        return number;
    }

    String assigned() {
        var number = adopted();
        submit(CLERK, number, "userTask_assignResolution", asAdopted());
        return number;
    }

    String reportedDone() {
        var number = assigned();
        reportDone(number);
        return number;
    }

    String extensionRequested(LocalDate newDue) {
        var number = assigned();
        requestExtension(number, newDue);
        return number;
    }

    static Map<String, Object> asAdopted() {
        return new HashMap<>(Map.of(
                "leadUnit",
                "legal",
                "cooperatingUnits",
                List.of("finance", "staffing"),
                "dueDate",
                DUE.toString(),
                "instruction",
                "年内印发施行"));
    }

    void reportDone(String number) {
        submit(LEAD, number, "userTask_reportResult", done());
    }

    static Map<String, Object> done() {
        return Map.of("decision", "completion", "result", "办法已印发施行", "evidence", "市政办〔2026〕55号，存法制办档案室");
    }

    void requestExtension(String number, LocalDate newDue) {
        submit(LEAD, number, "userTask_reportResult", extension(newDue));
    }

    static Map<String, Object> extension(LocalDate newDue) {
        return Map.of("decision", "extension", "extensionReason", "须再次征求意见", "requestedDue", newDue.toString());
    }

    void close(String number) {
        submit(CLERK, number, "userTask_verifyResult", Map.of("decision", "close", "conclusion", "已核对原件"));
        office.runServices(number);
    }

    void sendBack(String number) {
        submit(CLERK, number, "userTask_verifyResult", Map.of("decision", "send-back", "reason", "缺少公开的证明"));
    }

    void grant(String number, LocalDate newDue) {
        submit(
                LEADER,
                number,
                "userTask_decideExtension",
                Map.of("decision", "grant", "newDue", newDue.toString(), "opinion", "抓紧办理"));
    }

    void cooperate(String number, String unit) {
        office.submit(
                unit + "-liaison",
                office.taskOf(number, "userTask_reportCooperation", unit),
                Map.of("cooperation", "已提出修改意见"));
    }

    void submit(String person, String number, String element, Map<String, Object> answers) {
        office.submit(person, office.task(number, element), answers);
    }
}
