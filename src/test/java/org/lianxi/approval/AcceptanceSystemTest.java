package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The city's acceptance system at the running server. */
@LianxiServerTest
class AcceptanceSystemTest {

    private static final String ADDRESS = "/api/joint-approvals";
    private static final String APPLICATION = """
            {"applicant": {"kind": "legal-entity", "name": "示例食品有限公司", "identity": "91450300MA5000000X",
              "contactName": "联系人甲", "phone": "0773-0000000", "address": "示例路1号"},
             "projectName": "转来的𠮷项目", "projectType": "工业投资项目",
             "items": ["建设项目环境影响评价文件审批"], "summary": "扩建一条生产线。",
             "materials": [{"name": "申请书", "provided": true}]}""";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @Test
    void anApplicationOpensOneCaseHoweverOftenItIsSent() {
        var first = send("once-20261124", APPLICATION);
        var again = send("once-20261124", APPLICATION);
        var other = send("once-20261124", APPLICATION.replace("扩建", "新建"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        String number = JsonPath.read(first.body(), "$.caseNumber");
        assertThat(first.headers().firstValue("Location")).hasValue(ADDRESS + "/" + number);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("approval.key-reused", number);
        assertThat(office.tasks(number, ApprovalDesk.CHECK)).hasSize(1);
    }

    @Test
    void theSystemAsksHowTheCaseStandsAndWithdrawsIt() {
        String number = JsonPath.read(send("asks-20261124", APPLICATION).body(), "$.caseNumber");
        assertThat(get(number).body())
                .contains("\"state\":\"checking\"", "\"stateTitle\":\"形式审查\"", "\"deadline\":null");
        office.submit(ApprovalDesk.WINDOW, office.task(number, ApprovalDesk.CHECK), Map.of("decision", "accept"));

        assertThat(get(number).body())
                .contains(
                        "\"state\":\"examining\"",
                        "\"acceptedOn\":\"2026-11-24\"",
                        "\"light\":\"green\"",
                        "\"paused\":false")
                .doesNotContain("91450300MA5000000X", "0773");
        var withoutReason = post(ADDRESS + "/" + number + "/withdrawal", "{}");
        var withdrawn = post(ADDRESS + "/" + number + "/withdrawal", "{\"reason\": \"资金不足。\"}");
        var twice = post(ADDRESS + "/" + number + "/withdrawal", "{\"reason\": \"资金不足。\"}");

        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.body()).contains("\"state\":\"withdrawn\"", "\"endReason\":\"资金不足。\"");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("approval.over");
    }

    @Test
    void whatTheDecisionTablesDoNotKnowIsRefusedAndNothingIsOpened() {
        var unknownType = send("refused-20261124", APPLICATION.replace("工业投资项目", "别的项目"));
        var mended = send("refused-20261124", APPLICATION);

        assertThat(unknownType.statusCode()).isEqualTo(422);
        assertThat(unknownType.body()).contains("\"type\":\"Refusal\"", "别的项目", "工业投资项目");
        assertThat(mended.statusCode()).as("a refusal leaves the key free").isEqualTo(201);
    }

    @Test
    void anUnknownCaseIsUnknown() {
        assertThat(get("2026-LS-999999").statusCode()).isEqualTo(404);
        assertThat(get("2026-LS-999999").body()).contains("approval.unknown");
        assertThat(get("2026-YT-0001").statusCode()).isEqualTo(404);
        assertThat(get("2026-YT-0001").body()).doesNotContain("Exception", "trace");
    }

    private HttpResponse<String> send(String key, String application) {
        return new Visitor(port).post(ADDRESS, application, "Authorization", password(), "Idempotency-Key", key);
    }

    private HttpResponse<String> post(String address, String body) {
        return new Visitor(port).post(address, body, "Authorization", password());
    }

    private HttpResponse<String> get(String number) {
        var program = new Visitor(port);
        return program.send(program.request(ADDRESS + "/" + number)
                .header("Authorization", password())
                .GET());
    }

    private static String password() {
        return Visitor.basic(ApprovalDesk.WINDOW, Visitor.PASSWORD);
    }
}
