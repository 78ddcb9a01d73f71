package org.lianxi.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxi.approval.application.ReadApprovals;
import org.lianxi.approval.application.ReceiveApplication;
import org.lianxi.approval.application.WithdrawApplication;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a program is told, whatever it sends. */
class JointApprovalInterfaceTest {

    private static final String KEY = "20261124-000001";
    private static final CaseNumber NUMBER = new CaseNumber("2026-LS-0001");
    private static final String APPLICATION = """
            {"applicant": {"kind": "legal-entity", "name": "某某公司", "identity": "91450300MA50000012",
              "contactName": "联系人", "phone": "0773-0000000", "address": "某路 1 号"},
             "projectName": "某某厂房", "projectType": "工业投资项目", "items": ["企业投资项目核准"],
             "materials": [{"name": "申请书", "provided": true}]}""";

    private final ReceiveApplication receiveApplication = mock();
    private final WithdrawApplication withdrawApplication = mock();
    private final ReadApprovals readApprovals = mock();
    private final MockMvc program = MockMvcBuilders.standaloneSetup(
                    new JointApprovalInterface(receiveApplication, withdrawApplication, readApprovals))
            .build();

    @Test
    void anApplicationIsReceivedOnceAndTheSameAnswerGivenAgain() throws Exception {
        given(receiveApplication.byProgram(eq("window-clerk"), eq(KEY), any()))
                .willReturn(
                        new ReceiveApplication.Received(NUMBER, false), new ReceiveApplication.Received(NUMBER, true));

        var first = send(KEY, APPLICATION);
        var second = send(KEY, APPLICATION);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("Location")).isEqualTo("/api/joint-approvals/2026-LS-0001");
        assertThat(text(first)).isEqualTo("{\"caseNumber\":\"2026-LS-0001\",\"state\":\"checking\"}");
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(text(second)).isEqualTo(text(first));
    }

    @Test
    void aKeyUsedForSomethingElseIsAConflictAndAnyOtherRefusalIsNot() throws Exception {
        given(receiveApplication.byProgram(any(), any(), any()))
                .willThrow(new Refusal("approval.key-reused", "已用于另一份申请。"))
                .willThrow(new Refusal("approval.no-items", "没有选择审批事项。"));

        var reused = send(KEY, APPLICATION);
        var refused = send(KEY, APPLICATION);

        assertThat(reused.getStatus()).isEqualTo(409);
        assertThat(text(reused))
                .isEqualTo("{\"type\":\"Refusal\",\"code\":\"approval.key-reused\",\"message\":\"已用于另一份申请。\"}");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("approval.no-items");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"provided\": true` | `\"provided\": \"true\"` | materials[0].provided",
                "`\"provided\": true` | `\"provided\": null` | materials[0].provided",
                "`, \"provided\": true` | `` | materials[0].provided",
                "`\"name\": \"某某公司\"` | `\"name\": 1` | applicant.name",
                "`\"name\": \"某某公司\"` | `\"name\": \" \"` | applicant.name",
                "legal-entity | company | applicant.kind",
                "`\"phone\"` | `\"telephone\"` | applicant.telephone",
                "`[\"企业投资项目核准\"]` | `\"企业投资项目核准\"` | items",
                "`[\"企业投资项目核准\"]` | `[null]` | items[0]",
                "`[\"企业投资项目核准\"]` | `[\"企业投资项目核准\", \"企业投资项目核准 \"]` | items[1]",
                "`某某厂房` | `某某\\u0007厂房` | projectName",
                "`\"materials\": [` | `\"materials\": [ [], ` | materials[0]"
            })
    void whatIsWrongInTheBodyIsNamedByItsField(String right, String wrong, String field) throws Exception {
        var answer = send(KEY, APPLICATION.replace(right, wrong));

        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(400);
        assertThat(text(answer))
                .startsWith("{\"type\":\"Refusal\",\"code\":\"approval.unreadable\",\"message\":\"")
                .contains(field)
                .doesNotContain("Exception", "com.fasterxml", "org.lianxi");
        then(receiveApplication).should(never()).byProgram(any(), any(), any());
    }

    @Test
    void whatIsNoJsonIsSaidWithItsPlace() throws Exception {
        var twice = APPLICATION.replace("projectType", "projectName");
        for (var body :
                new String[] {"", twice, "{", "null", "[]", "\"text\"", APPLICATION + "}", "{\"applicant\":}"}) {
            var answer = send(KEY, body);

            assertThat(answer.getStatus()).as(body).isEqualTo(400);
            assertThat(text(answer)).as(body).contains("approval.unreadable").doesNotContain("Exception");
        }
    }

    @Test
    void aKeyIsRequired() throws Exception {
        for (var key : new String[] {"", "short", "x".repeat(65), "有汉字的一个键值", "with a blank"}) {
            assertThat(send(key, APPLICATION).getStatus()).as(key).isEqualTo(400);
        }
        assertThat(text(program.perform(post("/api/joint-approvals").content(APPLICATION))
                        .andReturn()
                        .getResponse()))
                .contains("Idempotency-Key");
        then(receiveApplication).should(never()).byProgram(any(), any(), any());
    }

    @Test
    void moreThanAnApplicationNeedsIsNotRead() throws Exception {
        var answer = send(KEY, APPLICATION.replace("某某厂房", "厂".repeat(100_000)));

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(text(answer)).contains("approval.body-too-large");
    }

    @Test
    void onlyJsonIsRead() throws Exception {
        var answer = program.perform(post("/api/joint-approvals")
                        .principal(caller())
                        .header("Idempotency-Key", KEY)
                        .contentType("text/plain")
                        .content(APPLICATION))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(415);
    }

    @Test
    void aCaseThatTheCallerMayNotReadIsUnknown() throws Exception {
        given(readApprovals.by("window-clerk", NUMBER)).willReturn(Optional.empty());
        willThrow(new AssertionError()).given(withdrawApplication).of(any(), any(), any());

        var answer = program.perform(post("/api/joint-approvals/2026-LS-0001/withdrawal")
                        .principal(caller())
                        .contentType("application/json")
                        .content("{\"reason\": \"不建了\"}"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(text(answer)).contains("approval.unknown", "2026-LS-0001");
    }

    private MockHttpServletResponse send(String key, String body) throws Exception {
        return program.perform(post("/api/joint-approvals")
                        .principal(caller())
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static Principal caller() {
        return () -> "window-clerk";
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
