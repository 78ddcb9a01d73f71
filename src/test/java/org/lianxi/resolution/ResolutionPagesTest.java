package org.lianxi.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.Documents;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LianxiTest
class ResolutionPagesTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    @Autowired
    ResolutionRegister register;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private ResolutionDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ResolutionDesk(office, register, runtime);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void leadersOfficeAndSupervisionSeeEveryResolution() throws Exception {
        var number = desk.assigned();

        for (var reader : new String[] {"zuzhang", "fuzuzhang", "office-clerk", "supervision-head"}) {
            assertThat(page(reader, "/resolutions")).as(reader).contains(number);
            assertThat(response(reader, "/resolutions/" + number).getStatus())
                    .as(reader)
                    .isEqualTo(200);
        }
    }

    @Test
    void othersSeeWhatTheirUnitLeadsOrHelpsWithAndNothingElse() throws Exception {
        var number = desk.assigned();

        for (var reader : new String[] {"legal-head", "legal-member", "finance-liaison", "staffing-head"}) {
            assertThat(page(reader, "/resolutions")).as(reader).contains(number);
            assertThat(response(reader, "/resolutions/" + number).getStatus())
                    .as(reader)
                    .isEqualTo(200);
        }
        for (var reader : new String[] {"personnel-liaison", "investment-head", "system-admin"}) {
            assertThat(page(reader, "/resolutions")).as(reader).doesNotContain(number);
            assertThat(response(reader, "/resolutions/" + number).getStatus())
                    .as(reader)
                    .isEqualTo(404);
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        assertThat(response("zuzhang", "/resolutions/2026-DB-9999").getStatus()).isEqualTo(404);
        assertThat(response("zuzhang", "/resolutions/2026-HY-0001").getStatus()).isEqualTo(404);
        assertThat(response("zuzhang", "/resolutions/nonsense").getStatus()).isEqualTo(404);
    }

    @Test
    void theCasePageShowsReportsLightsNoticesAndTheRecord() throws Exception {
        var number = desk.assigned();
        desk.cooperate(number, "finance");
        clock.set(ResolutionDesk.DUE.atTime(23, 59, 59));
        office.fireTimer(number, "event_overdue");
        desk.requestExtension(number, ResolutionDesk.DUE.plusDays(9));

        var page = page("legal-liaison", "/resolutions/" + number);

        assertThat(page)
                .contains("制定并联审批办法", "已提出修改意见", "须再次征求意见", "黄色督办单", "市政联督〔2026〕", "tag warn", "待审批的延期", "交办决议事项");
    }

    @Test
    void aSupervisionNoticeIsReadByWhomItsResolutionIsOpenTo() throws Exception {
        var number = desk.assigned();
        clock.set(ResolutionDesk.DUE.atTime(23, 59, 59));
        office.fireTimer(number, "event_overdue");
        var notice = documents
                .latest(new CaseNumber(number), "supervision-notice")
                .orElseThrow()
                .address();

        for (var reader : new String[] {"zuzhang", "office-clerk", "legal-liaison", "legal-head", "finance-liaison"}) {
            assertThat(response(reader, notice).getStatus()).as(reader).isEqualTo(200);
        }
        for (var reader : new String[] {"personnel-liaison", "investment-member", "system-admin"}) {
            assertThat(response(reader, notice).getStatus()).as(reader).isEqualTo(404);
        }
    }

    @Test
    void theLightIsShownAsWordAndColour() throws Exception {
        var number = desk.assigned();
        clock.set(ResolutionDesk.DUE.plusDays(7).atTime(23, 59, 59));
        office.fireTimer(number, "event_longOverdue");

        assertThat(page("zuzhang", "/resolutions")).contains("<span class=\"tag bad\">红</span>");
    }

    @Test
    void closedResolutionsHaveTheirOwnList() throws Exception {
        var number = desk.reportedDone();
        desk.close(number);

        assertThat(page("zuzhang", "/resolutions")).doesNotContain(number);
        assertThat(page("zuzhang", "/resolutions?closed=true")).contains(number, "已销号");
    }

    private String page(String reader, String address) throws Exception {
        var response = response(reader, address);
        assertThat(response.getStatus()).as("%s for %s", address, reader).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(String reader, String address) throws Exception {
        return browser.perform(get(address).with(user(reader))).andReturn().getResponse();
    }
}
