package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LianxiTest
class CasePageTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(7500);

    private static final Actor LIAISON = new Actor("legal-liaison", new UnitCode("legal"), "市法制办联络员", Optional.empty());

    @Autowired
    CaseFile caseFile;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final MockMvc web;
    private final CaseNumber number = CaseNumber.of(2026, "YT", RUNNING.incrementAndGet());

    CasePageTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void aCaseHasAnEntryOnATuesday() {
        clock.set(TestClock.START);
        caseFile.record(number, "审核议题", "退回", "依据不足<b>\n𠮷镕㛃", LIAISON);
    }

    @Test
    void aRunningCaseShowsItsRecordAndItsDocuments() throws Exception {
        documents.issue(new NewDocument(number, "sign-in-sheet", "第一次会议签到表", "", 1, Map.of()));

        assertThat(page())
                .contains("办理中", "2026-11-24 09:00", "市法制办联络员", "审核议题", "退回")
                .contains("依据不足&lt;b&gt;", "𠮷镕㛃", "第一次会议签到表")
                .doesNotContain("与归档时");
    }

    @Test
    void anArchivedCaseProvesThatNothingWasChanged() throws Exception {
        caseFile.archive(number, "某议题", "已议定", "{\"b\": 1.10, \"a\": [\"𠮷\", null]}");

        assertThat(page()).contains("与归档时一致", "某议题", "已议定").doesNotContain("与归档时不一致", "办理中");
    }

    @Test
    void archivingTwiceChangesNothing() throws Exception {
        caseFile.archive(number, "某议题", "已议定", "{}");
        caseFile.archive(number, "另一议题", "已听取", "{\"a\":1}");

        assertThat(page()).contains("与归档时一致", "某议题").doesNotContain("另一议题");
    }

    @Test
    void theOrderOfKeysInTheContentDoesNotMatter() throws Exception {
        caseFile.archive(number, "某议题", "已议定", "{\"a\":1,\"b\":{\"c\":2,\"d\":3}}");
        altered("update case_archive set content = '{\"b\":{\"d\":3,\"c\":2},\"a\":1}' where case_number = ?");

        assertThat(page()).contains("与归档时一致");
    }

    @Test
    void aChangedEntryIsFound() throws Exception {
        caseFile.archive(number, "某议题", "已议定", "{}");
        altered("update case_entry set decision = '同意' where case_number = ?");

        assertThat(page()).contains("与归档时不一致", "数据库备份");
    }

    @Test
    void aRemovedEntryIsFound() throws Exception {
        caseFile.archive(number, "某议题", "已议定", "{}");
        altered("delete from case_entry where case_number = ?");

        assertThat(page()).contains("与归档时不一致");
    }

    @Test
    void aChangedContentIsFound() throws Exception {
        caseFile.archive(number, "某议题", "已议定", "{\"decision\":\"退回\"}");
        altered("update case_archive set content = '{\"decision\":\"同意\"}' where case_number = ?");

        assertThat(page()).contains("与归档时不一致");
    }

    @Test
    void contentThatIsNoLongerJsonIsFound() throws Exception {
        caseFile.archive(number, "某议题", "已议定", "{}");
        altered("update case_archive set content = 'x' where case_number = ?");

        assertThat(page()).contains("与归档时不一致");
    }

    @Test
    void leadersOfficeAndAuditReadAndOthersFindNothing() throws Exception {
        assertThat(List.of("zuzhang", "fuzuzhang", "office-clerk", "office-director", "audit-admin"))
                .allSatisfy(reader -> assertThat(answer(reader).getStatus()).isEqualTo(200));
        assertThat(List.of("legal-member", "finance-liaison", "analyst", "system-admin", "security-admin"))
                .allSatisfy(reader -> assertThat(answer(reader).getStatus()).isEqualTo(404));
    }

    @Test
    void unknownAndImpossibleNumbersAreNotFound() throws Exception {
        assertThat(List.of("/cases/2026-YT-9999", "/cases/x", "/cases/2026-YT-1"))
                .allSatisfy(address -> assertThat(web.perform(get(address).with(user("zuzhang")))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .isEqualTo(404));
    }

    private void altered(String sql) {
        assertThat(jdbc.sql(sql).param(number.value()).update()).isEqualTo(1);
    }

    private String page() throws Exception {
        return answer("zuzhang").getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String reader) throws Exception {
        return web.perform(get("/cases/{number}", number.value()).with(user(reader)))
                .andReturn()
                .getResponse();
    }
}
