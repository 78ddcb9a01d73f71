package org.lianxi.modeling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Zip;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A change from the draft to the deployment, the cases that it moves, and the way back. */
@LianxiTest
class WorkbenchTest {

    private static final String AUTHOR = "analyst";
    private static final String SECOND = "second-analyst";
    private static final String REVIEW = "userTask_reviewTopic";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    private final MockMvc web;
    private Set<String> deploymentsBefore = Set.of();

    WorkbenchTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void onATuesday() {
        clock.set(TestClock.START);
        deploymentsBefore = deployments();
    }

    @AfterEach
    void theModelsAreTheShippedOnesAgain() {
        deployments().stream()
                .filter(id -> !deploymentsBefore.contains(id))
                .sorted()
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void forWhoeverIsNoAnalystThereIsNoWorkbench() throws Exception {
        var change = begin("缩短期限", "topic.bpmn");
        for (var stranger : new String[] {"system-admin", "office-director", "zuzhang", "legal-liaison"}) {
            for (var address : new String[] {
                "/workbench",
                "/workbench/templates",
                change,
                change + "/files/topic.bpmn",
                change + "/files/topic.bpmn/content",
                "/workbench/processes/topic"
            }) {
                assertThat(ask(stranger, address).getStatus())
                        .as(stranger + " " + address)
                        .isEqualTo(404);
            }
            assertThat(send(stranger, post("/workbench/changes").param("title", "试"))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(send(stranger, post(change + "/approve")).getStatus()).isEqualTo(404);
            assertThat(send(stranger, post("/workbench/processes/topic/back").param("reason", "试"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(text(ask(AUTHOR, "/"))).contains("流程设计");
        assertThat(text(ask("zuzhang", "/"))).doesNotContain("流程设计");
    }

    @Test
    void aChangeIsComparedApprovedByASecondAnalystAndDeployed() throws Exception {
        var change = begin("由办公室审核议题", "topic.bpmn");
        assertThat(text(ask(AUTHOR, change))).contains("与现行版本相同，或者只有图形位置不同");

        var saved = save(change, "topic.bpmn", offered("office"), 1);

        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(text(saved)).contains("\"revision\":2", "\"faults\":[]", "的候选组由“组长、副组长”改为“");
        assertThat(text(ask(AUTHOR, change))).contains("步骤“审核议题”的候选组由“组长、副组长”改为“");
        assertThat(text(send(AUTHOR, post(change + "/submit").param("reason", "组长不在"))))
                .contains("已提交审定");
        assertThat(text(send(AUTHOR, post(change + "/approve")))).contains("须由另一位流程分析员审定，没有部署");
        var versions = versions();

        assertThat(text(send(SECOND, post(change + "/approve").param("opinion", "可以"))))
                .contains("已审定通过并部署", "已部署", "审定通过并部署 可以");

        assertThat(versions()).isEqualTo(versions + 1);
        assertThat(text(ask(AUTHOR, "/workbench"))).contains("本市自定");
        assertThat(text(ask(AUTHOR, "/workbench/processes/topic"))).contains("变更 ", "由办公室审核议题", "随系统提供");
        assertThat(text(send(SECOND, post(change + "/approve")))).contains("只有待审定的变更可以审定");
    }

    @Test
    void aFaultyDraftIsSavedAndNotSubmitted() throws Exception {
        var change = begin("写错的", "topic.bpmn");

        assertThat(text(save(change, "topic.bpmn", offered("leaders"), 1))).contains("候选组“leaders”不存在");
        assertThat(text(ask(AUTHOR, change))).contains("须修改", "候选组“leaders”不存在");

        var refused = send(AUTHOR, post(change + "/submit").param("reason", "试试"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("还有 1 处须修改，没有办理", "草稿");
    }

    @Test
    void aClauseThatLosesItsLastStepIsNamed() throws Exception {
        var change = begin("换个条款", "meeting.bpmn");
        assertThat(text(ask(AUTHOR, change))).doesNotContain("不再有步骤落实");
        var model = shipped("processes/meeting.bpmn");
        assertThat(model).contains("value=\"3.2.2g\"");

        save(change, "meeting.bpmn", model.replace("value=\"3.2.2g\"", "value=\"3.2.2f\""), 1);

        assertThat(text(ask(AUTHOR, change))).contains("下列条款不再有步骤落实：3.2.2g");
    }

    @Test
    void whatIsTypedIsCheckedBeforeItIsSaved() throws Exception {
        var change = begin("边写边查", "topic.bpmn");

        var said = send(
                AUTHOR,
                post(change + "/files/topic.bpmn/check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new ObjectMapper()
                                .writeValueAsString(Map.of("content", offered("leaders"), "revision", 1))));

        assertThat(text(said)).contains("候选组“leaders”不存在", "的候选组由“");
        assertThat(text(ask(AUTHOR, change + "/files/topic.bpmn/content"))).doesNotContain("leaders");
    }

    @Test
    void whatWasOnlyMovedInTheDrawingMakesNoNewVersion() throws Exception {
        var change = begin("挪一挪", "topic.bpmn");
        save(
                change,
                "topic.bpmn",
                shipped("processes/topic.bpmn").replaceFirst("<dc:Bounds x=\"(\\d+)\"", "<dc:Bounds x=\"1$1\""),
                1);

        assertThat(text(send(AUTHOR, post(change + "/submit").param("reason", "好看"))))
                .contains("只改了图形的位置，不产生新版本");
    }

    @Test
    void whoSavesOverSomebodyElsesSaveIsToldAndNothingIsLost() throws Exception {
        var change = begin("两个窗口", "topic.bpmn");
        save(change, "topic.bpmn", offered("office"), 1);

        var late = save(change, "topic.bpmn", offered("leader"), 1);

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("在您打开之后已经在别处保存过");
        assertThat(text(ask(AUTHOR, change + "/files/topic.bpmn/content"))).contains("candidateGroups=\"office\"");
        assertThat(save(SECOND, change, "topic.bpmn", offered("leader"), 2).getStatus())
                .as("a draft is its author's")
                .isEqualTo(422);
    }

    @Test
    void whoeverElseChangesTheSameFileIsNamedAndOneOvertakenIsNotDeployed() throws Exception {
        var first = begin("先来的", "topic.bpmn");
        var second = begin("后到的", "topic.bpmn");
        save(first, "topic.bpmn", offered("office"), 1);
        save(second, "topic.bpmn", offered("leader"), 1);
        assertThat(text(ask(AUTHOR, second))).contains("先来的", "也在改这个文件");
        send(AUTHOR, post(first + "/submit").param("reason", "先"));
        send(SECOND, post(first + "/approve"));

        assertThat(text(ask(AUTHOR, second))).contains("取出之后已有新版本部署");
        assertThat(text(send(AUTHOR, post(second + "/submit").param("reason", "后"))))
                .contains("文件“topic.bpmn”在取出之后已有新版本部署，没有办理");
    }

    @Test
    void aNewStepComesWithItsFormFromTheAnalystsMachine() throws Exception {
        var change = begin("上传", "");
        var form = shipped("docs/modeling/review-step.form").replace("\"review-step\"", "\"topic-firstLook\"");

        var done = upload(change, "topic-firstLook.form", form.getBytes(StandardCharsets.UTF_8));

        assertThat(text(done)).contains("已上传 1 个文件", "新增字段审核结论", "topic-firstLook.form");
        assertThat(text(send(AUTHOR, post(change + "/files/topic-firstLook.form/remove"))))
                .contains("已移出");
    }

    @Test
    void whatWasTriedElsewhereComesAsOneArchiveWithItsHashes() throws Exception {
        var exported = ask(AUTHOR, "/workbench/models.zip").getContentAsByteArray();
        var files = Zip.unpacked(exported);
        assertThat(files.keySet())
                .contains("models/topic.bpmn", "models/topic-start.form", "models/joint-approval-limits.dmn")
                .contains("changes.json", "SHA256SUMS");
        assertThat(ask("zuzhang", "/workbench/models.zip").getStatus()).isEqualTo(404);

        var change = begin("导入", "");
        assertThat(text(upload(change, "流程包.zip", exported))).contains("已上传 0 个文件");
        deployed("本地先改了", offered("office"));
        assertThat(text(upload(change, "流程包.zip", exported))).contains("已上传 1 个文件", "topic.bpmn", "改为“组长、副组长”");

        var altered = exported.clone();
        altered[altered.length / 2] ^= 1;
        var refused = upload(begin("改过的包", ""), "流程包.zip", altered);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("流程包不能导入");
    }

    @Test
    void whatANewReleaseBringsIsOfferedAndMergedIntoTheCitysModel() throws Exception {
        var older = shipped("processes/topic.bpmn")
                .replace("name=\"暂缓期已届满\"", "name=\"暂缓到期\"")
                .replace("name=\"审查议题形式\"", "name=\"看看形式\"");
        repository
                .createDeployment()
                .name("SpringAutoDeployment")
                .addString("topic.bpmn", older)
                .deploy();
        deployed("本市自己改的", older.replace("name=\"审核议题\"", "name=\"审议议题\"").replace("name=\"看看形式\"", "name=\"核对形式\""));
        assertThat(text(ask(AUTHOR, "/workbench"))).contains("系统有更新，可并入");
        var change = begin("并入新版", "");

        var taken = text(
                send(AUTHOR, post(change + "/files").param("file", "topic.bpmn").param("from", "merged")));

        assertThat(taken)
                .contains("两边都改了，保留了本市的", "步骤“看看形式”的名称由“看看形式”改为“审查议题形式”")
                .contains("的名称由“暂缓到期”改为“暂缓期已届满”");
        assertThat(text(ask(AUTHOR, change + "/files/topic.bpmn/content"))).contains("审议议题", "核对形式", "暂缓期已届满");
        assertThat(text(send(
                        AUTHOR,
                        post(change + "/files").param("file", "meeting.bpmn").param("from", "merged"))))
                .contains("与现行版本相同");
    }

    @Test
    void gapsAndOverlapsOfATableAreTold() throws Exception {
        var change = begin("改期限表", "joint-approval-limits.dmn");
        assertThat(text(ask(AUTHOR, change))).doesNotContain("没有一行适用于");

        save(
                change,
                "joint-approval-limits.dmn",
                shipped("processes/joint-approval-limits.dmn").replaceFirst("&gt;= 2", "&gt;= 4"),
                1);

        assertThat(text(ask(AUTHOR, change))).contains("没有一行适用于：会签单位数 为 2。");
    }

    @Test
    void theRehearsalTellsWhichCasesMoveAndLeavesEverythingAsItWas() throws Exception {
        var moves = office.proposeTopic("留在步骤上的");
        var change = begin("改名", "topic.bpmn");
        save(change, "topic.bpmn", shipped("processes/topic.bpmn").replace("name=\"审核议题\"", "name=\"审议议题\""), 1);
        var versions = versions();
        var definition = definitionOf(moves);

        var shown = text(send(AUTHOR, post(change + "/rehearse")));

        assertThat(shown).containsPattern("可转入新版本 [1-9]\\d* 件，须留在原版本 \\d+ 件。");
        assertThat(versions()).isEqualTo(versions);
        assertThat(definitionOf(moves)).isEqualTo(definition);
        assertThat(shown).contains("预演 可转入新版本");
    }

    @Test
    void theRehearsalLooksBackAtFinishedCasesAndTellsWhoGainsAndLosesTheStep() throws Exception {
        var number = office.proposeTopic("形式审查就没有通过的");
        office.submit(
                "office-clerk",
                office.task(number, "userTask_checkForm"),
                Map.of("decision", "reject", "reason", "不属于联席会议的事项。"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        var change = begin("由办公室审核，先初核", "topic.bpmn");
        save(change, "topic.bpmn", offered("office-director").replace("userTask_checkForm", "userTask_checkAgain"), 1);

        var shown = text(send(AUTHOR, post(change + "/rehearse")));

        assertThat(shown).containsPattern("回看最近办结的 [1-9]\\d* 件：\\d+ 件走法不变。");
        assertThat(shown).containsPattern("[1-9]\\d* 件　不再有“审查议题形式”（如 2026-YT-\\d{4}");
        assertThat(shown).contains("“审核议题”：增加 联席会议办公室主任；不再由 ");
    }

    @Test
    void deadlinesThatBecomeOthersAreTold() throws Exception {
        var number = office.proposeTopic("等待意见的");
        office.submit(
                "office-clerk",
                office.task(number, "userTask_checkForm"),
                Map.of(
                        "decision",
                        "accept",
                        "askOpinions",
                        true,
                        "concernedUnits",
                        List.of("finance"),
                        "opinionDeadline",
                        "2026-12-01T17:00"));
        var change = begin("缩短期限", "topic.bpmn");
        save(change, "topic.bpmn", shipped("processes/topic.bpmn").replace("${opinionDeadline}", "WD2"), 1);

        var shown = text(send(AUTHOR, post(change + "/rehearse")));

        assertThat(shown).contains("时间有变化的", number + "　“意见期限已届满”由 2026-12-01 23:59 改为 2026-11-26 23:59");
    }

    @Test
    void aCaseWhoseStepIsGoneStaysAndTheReasonIsTold() throws Exception {
        var stays = office.proposeTopic("步骤要没有了");
        var change = begin("换掉核对步骤", "topic.bpmn");
        save(
                change,
                "topic.bpmn",
                shipped("processes/topic.bpmn").replace("userTask_checkForm", "userTask_checkAgain"),
                1);

        var shown = text(send(AUTHOR, post(change + "/rehearse")));

        assertThat(shown).contains(stays, "正在办理的步骤", "在新版本中没有对应");
    }

    @Test
    void casesMoveWhenAnAnalystSaysSoAndNewOnesGoBackWithOneStep() throws Exception {
        var number = office.proposeTopic("先开始的");
        deployed("由办公室审核议题", offered("office"));
        var old = definitionOf(number);
        assertThat(text(send(AUTHOR, post("/workbench/processes/topic/plan")))).containsPattern("可迁移 [1-9]");
        assertThat(definitionOf(number)).isEqualTo(old);
        assertThat(send(AUTHOR, post("/workbench/processes/topic/move")).getStatus())
                .isEqualTo(422);

        assertThat(text(send(AUTHOR, post("/workbench/processes/topic/move").param("reason", "统一办理"))))
                .containsPattern("已迁移 [1-9]");

        assertThat(definitionOf(number)).isNotEqualTo(old);
        var versions = versions();
        assertThat(text(send(AUTHOR, post("/workbench/processes/topic/back").param("reason", "有误"))))
                .contains("已退回：新案件按退回后的版本办理");
        assertThat(versions()).isEqualTo(versions + 1);
        assertThat(text(ask(AUTHOR, "/workbench/changes/1"))).isNotEmpty();
        assertThat(text(ask(AUTHOR, "/workbench"))).contains("迁移“议题”的在办案件", "“议题”退回第 ", "已办理");
        var next = office.proposeTopic("退回之后的");
        assertThat(office.tasks(next, "userTask_checkForm")).hasSize(1);
    }

    @Test
    void movedCasesGoBackWithTheVersionWhenThePlanHasBeenSeen() throws Exception {
        var number = office.proposeTopic("迁过去又退回来的");
        deployed("由办公室审核议题", offered("office"));
        send(AUTHOR, post("/workbench/processes/topic/move").param("reason", "统一办理"));
        var moved = definitionOf(number);

        assertThat(text(send(AUTHOR, post("/workbench/processes/topic/back/plan"))))
                .containsPattern("可一并退回 [1-9]\\d* 件");
        assertThat(definitionOf(number)).isEqualTo(moved);
        assertThat(text(send(
                        AUTHOR,
                        post("/workbench/processes/topic/back")
                                .param("reason", "有误")
                                .param("cases", "true"))))
                .contains("已退回：新案件和下列在办案件按退回后的版本办理")
                .containsPattern("已迁移 [1-9]\\d* 件");

        assertThat(definitionOf(number)).isNotEqualTo(moved);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("topic")
                        .latestVersion()
                        .singleResult()
                        .getId())
                .isEqualTo(definitionOf(number));
    }

    private void deployed(String title, String model) throws Exception {
        var change = begin(title, "topic.bpmn");
        save(change, "topic.bpmn", model, 1);
        send(AUTHOR, post(change + "/submit").param("reason", "试"));
        assertThat(text(send(SECOND, post(change + "/approve")))).contains("已审定通过并部署");
    }

    private String begin(String title, String file) throws Exception {
        var answer =
                send(AUTHOR, post("/workbench/changes").param("title", title).param("file", file));
        var address = answer.getRedirectedUrl();
        assertThat(address).startsWith("/workbench/changes/");
        return String.valueOf(address);
    }

    private MockHttpServletResponse save(String change, String file, String content, int seen) throws Exception {
        return save(AUTHOR, change, file, content, seen);
    }

    private MockHttpServletResponse save(String person, String change, String file, String content, int seen)
            throws Exception {
        return web.perform(put(change + "/files/" + file + "/content")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new ObjectMapper().writeValueAsString(Map.of("content", content, "revision", seen)))
                        .with(user(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse upload(String change, String name, byte[] content) throws Exception {
        return web.perform(multipart(change + "/upload")
                        .file(new MockMultipartFile("files", name, "application/octet-stream", content))
                        .with(user(AUTHOR))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String offered(String group) {
        var review = "id=\"" + REVIEW
                + "\" name=\"审核议题\" camunda:formRef=\"topic-reviewTopic\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=";
        var topic = shipped("processes/topic.bpmn");
        assertThat(topic).contains(review);
        return topic.replace(review + "\"leader,deputy-leader\"", review + "\"" + group + "\"");
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("topic")
                .count();
    }

    private String definitionOf(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getProcessDefinitionId();
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    private MockHttpServletResponse ask(String person, String address) throws Exception {
        return web.perform(get(address).with(user(person))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(person)).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
