package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
class ApprovalPagesTest {

    /** Everybody who sees all cases, and one person of each department that takes part. */
    private static final List<String> READERS = List.of(
            "zuzhang",
            "fuzuzhang",
            "office-clerk",
            "window-clerk",
            "service-center-liaison",
            "supervision-head",
            "ecology-environment-liaison",
            "water-liaison",
            "emergency-head");

    private static final List<String> STRANGERS = List.of("health-liaison", "finance-head", "analyst", "system-admin");

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private ApprovalDesk desk;

    @BeforeEach
    void theWindowOpens() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void thoseWhoTakePartReadACaseAndForOthersItDoesNotExist() throws Exception {
        var number = underReview();
        var letter = documents.of(new CaseNumber(number)).get(0).address();

        assertThat(page("window-clerk", letter)).contains("自 2026年11月24日 起予以受理。");
        for (var reader : READERS) {
            assertThat(page(reader, "/approvals")).as(reader).contains(number);
            assertThat(page(reader, "/approvals/" + number)).as(reader).contains("扩建一条生产线。");
            assertThat(response(reader, "/approvals/" + number + "/diagrams/0").getStatus())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(response(reader, letter).getStatus()).as(reader).isEqualTo(200);
        }
        for (var reader : STRANGERS) {
            assertThat(page(reader, "/approvals")).as(reader).doesNotContain(number);
            for (var address : List.of("/approvals/" + number, "/approvals/" + number + "/diagrams/0", letter)) {
                assertThat(response(reader, address).getStatus())
                        .as("%s for %s", address, reader)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        var number = received();

        for (var address : List.of(
                "/approvals/2026-LS-999999",
                "/approvals/2026-YT-0001",
                "/approvals/nonsense",
                "/approvals/" + number + "/diagrams/99",
                "/approvals/" + number + "/diagrams/x")) {
            assertThat(response("zuzhang", address).getStatus()).as(address).isEqualTo(404);
        }
    }

    @Test
    void identityAndContactAreShownToThoseWhoWriteToTheApplicant() throws Exception {
        var number = underReview();

        for (var reader : List.of("window-clerk", "service-center-liaison")) {
            assertThat(page(reader, "/approvals/" + number))
                    .as(reader)
                    .contains("450300199001011234", "0773-1234567", "某某路 8 号");
        }
        for (var reader : List.of("zuzhang", "office-clerk", "water-liaison", "supervision-head")) {
            assertThat(page(reader, "/approvals/" + number))
                    .as(reader)
                    .contains("**************1234")
                    .doesNotContain("450300199001011234", "0773-1234567", "某某路 8 号");
        }
    }

    @Test
    void whatPeopleTypedIsShownAsText() throws Exception {
        assertThat(page("zuzhang", "/approvals/" + received()))
                .contains("食品厂&lt;b&gt;扩建&lt;/b&gt;𠮷项目")
                .doesNotContain("<b>扩建");
    }

    @Test
    void theCasePageTellsTheClockTheReviewsAndWhereItStands() throws Exception {
        var number = underReview();
        desk.object(number, "water");
        desk.opinion(
                number,
                "emergency",
                "special-procedure",
                "opinion",
                "须专家评审。",
                "procedureKind",
                "expert-review",
                "procedureDays",
                "10");

        var page = page("office-clerk", "/approvals/" + number);

        assertThat(page)
                .contains(
                        "不同意：选址位于水源保护区（依据：水污染防治法第六十五条）",
                        "尚待意见：",
                        "专家评审",
                        "tag tag-green",
                        "受理 2026-11-24",
                        "办理记录",
                        "跟进部门会签",
                        "bpmn-navigated-viewer")
                .doesNotContainPattern("<script(?! defer src)")
                .doesNotContain(" style=");
    }

    @Test
    void aDepartmentSeesItsOwnRunAndTheCases() throws Exception {
        var number = underReview();
        var runs = "/approvals/" + number + "/diagrams/";

        browser.perform(get(runs + 0).with(user("water-liaison")))
                .andExpect(jsonPath("$.name", is("联合审批")))
                .andExpect(jsonPath("$.xml", startsWith("<?xml")))
                .andExpect(jsonPath("$.active", hasItem("callActivity_consultation")))
                .andExpect(jsonPath("$.passed", hasItem("userTask_checkApplication")));
        browser.perform(get(runs + 1).with(user("water-liaison")))
                .andExpect(jsonPath("$.name", is("部门审查（市水利局）")))
                .andExpect(jsonPath("$.active", hasItem("userTask_giveOpinion")));
        assertThat(response("water-liaison", runs + 2).getStatus()).isEqualTo(404);
        assertThat(response("office-clerk", runs + 3).getStatus()).isEqualTo(200);
        assertThat(page("water-liaison", "/approvals/" + number))
                .contains("部门审查（市水利局）")
                .doesNotContain("部门审查（市应急管理局）");
    }

    @Test
    void theWindowRegistersThatTheApplicantWithdraws() throws Exception {
        var number = underReview();
        assertThat(page("office-clerk", "/approvals/" + number)).doesNotContain("登记申请人撤回");

        var withoutReason = withdraw("window-clerk", number, " ");
        var answer = withdraw("window-clerk", number, "资金不足。");
        office.runServices(number);

        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(text(withoutReason)).contains("没有写明撤回理由");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page("window-clerk", "/approvals/" + number))
                .contains("申请人撤回", "资金不足。")
                .doesNotContain("登记撤回</button>");
        assertThat(page("window-clerk", "/approvals?closed=true")).contains(number);
    }

    @Test
    void nobodyElseWithdraws() throws Exception {
        var number = underReview();

        assertThat(withdraw("water-liaison", number, "替人撤回").getStatus()).isEqualTo(422);
        assertThat(withdraw("health-liaison", number, "替人撤回").getStatus()).isEqualTo(404);
        assertThat(office.isOver(number)).isFalse();
    }

    @Test
    void theBoardIsForThoseWhoOversee() throws Exception {
        var number = underReview();

        for (var reader :
                List.of("zuzhang", "fuzuzhang", "office-clerk", "service-center-liaison", "supervision-member")) {
            assertThat(page(reader, "/board")).as(reader).contains(number, "市水利局", "市应急管理局", "看板</a>");
            assertThat(response(reader, "/board/lights.xlsx").getStatus())
                    .as(reader)
                    .isEqualTo(200);
        }
        for (var reader : List.of("water-liaison", "health-liaison", "window-clerk", "analyst", "system-admin")) {
            assertThat(response(reader, "/board").getStatus()).as(reader).isEqualTo(404);
            assertThat(response(reader, "/board/lights.xlsx").getStatus())
                    .as(reader)
                    .isEqualTo(404);
            assertThat(page(reader, "/approvals")).as(reader).doesNotContain("看板</a>");
        }
    }

    @Test
    void aHeadSeesOnTheBoardTheOwnUnitAndItsCases() throws Exception {
        var number = underReview();

        assertThat(page("water-head", "/board"))
                .contains(number, "aria-label=\"市水利局：")
                .doesNotContain("aria-label=\"市应急管理局：");
        assertThat(page("health-head", "/board")).doesNotContain(number);
    }

    @Test
    void theBoardIsNarrowedByUnitAndLight() throws Exception {
        var number = underReview();

        assertThat(page("zuzhang", "/board?unit=water&light=green")).contains(number);
        assertThat(page("zuzhang", "/board?unit=health")).doesNotContain(number);
        assertThat(page("zuzhang", "/board?unit=water&light=red")).doesNotContain(number);
        assertThat(page("zuzhang", "/board?unit=nonsense&light=%3Cb%3E")).contains(number);
    }

    @Test
    void publishedResultsNameNothingPersonal() throws Exception {
        var number = granted();

        var page = text(browser.perform(get("/public/approvals")).andReturn().getResponse());

        assertThat(page)
                .contains(number, "食品厂&lt;b&gt;扩建", "建设项目环境影响评价文件审批", "准予许可", "欧***")
                .doesNotContain("欧阳", "450300199001011234", "1234567", "某某路", "liaison");
        assertThat(page("office-clerk", "/approvals/" + number)).contains("准予建设", "当面送达");
    }

    @Test
    void theHomePageShowsOpenCasesToThoseWhoMayReadThem() throws Exception {
        var number = underReview();

        assertThat(page("water-liaison", "/")).contains("进行中的联合审批", "/approvals/" + number);
        assertThat(page("health-liaison", "/")).doesNotContain("/approvals/" + number);
    }

    private String received() {
        var answers = ApprovalDesk.application("工业投资项目", "建设项目环境影响评价文件审批");
        answers.putAll(Map.of(
                "applicantKind", "person",
                "applicantName", "欧阳某某",
                "applicantIdentity", "450300199001011234",
                "contactPhone", "0773-1234567",
                "contactAddress", "某某路 8 号",
                "projectName", "食品厂<b>扩建</b>𠮷项目",
                "summary", "扩建一条生产线。"));
        return office.start(ApprovalDesk.WINDOW, "joint-approval", answers).getBusinessKey();
    }

    /** Sent to ecology-environment (lead), water and emergency. */
    private String underReview() {
        var number = received();
        desk.accept(number);
        return number;
    }

    private String granted() {
        var number = underReview();
        desk.agree(number, "ecology-environment", "water", "emergency");
        desk.consolidate(number);
        desk.grant(number, "ecology-environment");
        desk.deliver(number, "2026-11-24");
        return number;
    }

    private String page(String reader, String address) throws Exception {
        var answer = response(reader, address);
        assertThat(answer.getStatus()).as("%s for %s", address, reader).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse response(String reader, String address) throws Exception {
        return browser.perform(get(address).with(user(reader))).andReturn().getResponse();
    }

    private MockHttpServletResponse withdraw(String person, String number, String reason) throws Exception {
        return browser.perform(post("/approvals/%s/withdrawal".formatted(number))
                        .param("reason", reason)
                        .with(user(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
