package org.lianxi.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.complaint.application.Attachments;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.Texts;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What citizens meet without an account: the form, the case, and what keeps both from being abused. */
@LianxiTest
class CitizenPagesTest {

    private static final Pattern NUMBER = Pattern.compile("id=\"number\">(\\d{4}-TS-\\d{4,})<");
    private static final Pattern CODE = Pattern.compile("id=\"code\">([0-9A-Z-]{14})<");
    private static final String NOT_FOUND = "没有找到与编号和查询码相符的投诉";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @Autowired
    Complaints complaints;

    @Autowired
    Texts texts;

    @Autowired
    Attachments attachments;

    private MockMvc browser;
    private String address = "";

    @BeforeEach
    void somebodyComesBy() {
        clock.set(TestClock.START);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        // Each test is another visitor, so that no test meets the limits of another.
        var random = UUID.randomUUID().getLeastSignificantBits();
        address = "2001:db8:%x:%x::1".formatted(random & 0xffff, (random >> 16) & 0xffff);
    }

    record Given(String number, String code) {}

    @Test
    void aComplaintGetsANumberAndACodeThatAreShownOnce() throws Exception {
        var fields = filled();
        var given = submitted(fields);

        assertThat(given.code()).hasSize(14);
        assertThat(texts.read(new CaseNumber(given.number()), TextKind.STORY, 1))
                .hasValue(fields.get("story"));
        var seen = follow(given.number(), given.code());
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(seen.getContentAsString()).contains("我们正在审查是否受理", "前决定是否受理");
        assertThat(seen.getHeader("Cache-Control")).contains("no-store");
        assertThat(seen.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void aFormThatIsNotCompleteComesBackWithAllThatWasTyped() throws Exception {
        var fields = filled();
        fields.remove("kind");
        fields.remove("consent");

        var answer = submit(fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("aria-invalid=\"true\" aria-describedby=\"consent-fault\"", "id=\"consent-fault\"")
                .contains("请选择类别。", "勾选同意", "窗口让我跑了四趟。", "乙某某", "href=\"#kind\"")
                .contains("value=\"" + fields.get("key") + "\"");
    }

    @Test
    void theSameFormSentTenTimesAtOnceIsOneComplaint() throws Exception {
        var fields = filled();
        var pool = Executors.newFixedThreadPool(10);
        try {
            var answers =
                    pool.invokeAll(Collections.nCopies(10, (Callable<MockHttpServletResponse>) () -> submit(fields)));
            for (var answer : answers) {
                assertThat(answer.get().getStatus()).isIn(200, 422);
            }
        } finally {
            pool.shutdown();
        }

        var once = given(submit(fields));
        var again = given(submit(fields));

        assertThat(once).isEqualTo(again);
        assertThat(complaints.pending(0, 10_000).stream()
                        .filter(complaint -> texts.read(complaint.number(), TextKind.STORY, 1)
                                .filter(story -> story.equals(fields.get("story")))
                                .isPresent()))
                .hasSize(1);
    }

    @Test
    void theCitizenTakesALetterHomeAndNobodyElse() throws Exception {
        var given = given(submit(filled()));

        var letter = act("letter", given, Map.of("format", "pdf"));

        assertThat(letter.getContentType()).as(letter.getContentAsString()).isEqualTo("application/pdf");
        assertThat(letter.getHeader("Content-Disposition")).contains("attachment", "filename*=UTF-8''");
        assertThat(letter.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(act("letter", given, Map.of("format", "ofd")).getContentAsByteArray())
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThat(act("letter", new Given(given.number(), "00000000"), Map.of())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void filesAreKeptAndThoseThatAreNotWhatTheyCallThemselvesAreRefused() throws Exception {
        var picture = new MockMultipartFile("files", "现场.png", "image/png", png());
        var kept = given(submit(filled(), picture));
        assertThat(attachments.of(new CaseNumber(kept.number())))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("现场.png"));

        var disguised = submit(
                filled(),
                new MockMultipartFile("files", "照片.png", "image/png", "MZ\0".getBytes(StandardCharsets.UTF_8)));
        var tooMany = submit(filled(), picture, picture, picture, picture, picture, picture);
        var tooLarge = submit(
                filled(),
                new MockMultipartFile(
                        "files", "大.txt", "text/plain", "字".repeat(4_000_000).getBytes(StandardCharsets.UTF_8)));

        assertThat(disguised.getStatus()).isEqualTo(422);
        assertThat(disguised.getContentAsString()).contains("只能上传", "窗口让我跑了四趟。");
        assertThat(tooMany.getContentAsString()).contains("一次最多上传 5 个文件");
        assertThat(tooLarge.getContentAsString()).contains("每个文件不能超过 10 MB");
    }

    static Stream<String> whateverSomebodyMaySend() {
        return Stream.of(
                "<script>alert(1)</script><img src=x onerror=alert(2)>",
                "=cmd|' /C calc'!A0",
                "\u202Egnirts lortnoc\u202C \u200B\u200D\uFEFF",
                "😀👨‍👩‍👧‍👦🇨🇳 𠮷镕㛃",
                "\0\u0001\u0008\u001f\u007f",
                "\ud800 half a character",
                "${7*7} #{7*7} [[${7*7}]] __${new java.util.Scanner('')}__::.x",
                "' or 1=1; drop table complaint; --",
                "字".repeat(3_500_000),
                " ".repeat(1000));
    }

    @ParameterizedTest
    @MethodSource("whateverSomebodyMaySend")
    void whateverIsSentIsNeverAFaultOfTheServerAndNeverRuns(String nonsense) throws Exception {
        for (var field : List.of("story", "wish", "when", "name", "phone", "about", "kind", "key", "consent")) {
            var fields = filled();
            fields.put(field, nonsense);

            var answer = submit(fields);

            assertThat(answer.getStatus()).as(field).isIn(200, 422, 429);
            assertThat(answer.getContentAsString()).doesNotContain("<script>alert", "<img src=x", "49 49");
            if (answer.getStatus() == 200) {
                var given = given(answer);
                var seen = follow(given.number(), given.code());
                assertThat(seen.getStatus()).isEqualTo(200);
                assertThat(seen.getContentAsString()).doesNotContain("<script>alert", "<img src=x");
            }
        }
    }

    @Test
    void anUnknownNumberAndAWrongCodeAreAnsweredAlike() throws Exception {
        var given = submitted(filled());

        var wrong = follow(given.number(), "0000-0000-0000");
        var unknown = follow("2026-TS-999999", "0000-0000-0000");

        assertThat(wrong.getStatus()).isEqualTo(404).isEqualTo(unknown.getStatus());
        assertThat(withoutToken(wrong, given.number())).isEqualTo(withoutToken(unknown, "2026-TS-999999"));
        assertThat(wrong.getHeaderNames()).containsExactlyInAnyOrderElementsOf(unknown.getHeaderNames());
    }

    @Test
    void whoeverGuessesCodesIsNotAnsweredForAWhileNotEvenRightly() throws Exception {
        var given = submitted(filled());
        for (var guess = 0; guess < 10; guess++) {
            address = "198.51.100." + guess;
            assertThat(follow(given.number(), "AAAA-AAAA-AAA" + guess).getStatus())
                    .isEqualTo(404);
        }

        address = "203.0.113.77";
        var right = follow(given.number(), given.code());

        assertThat(right.getStatus()).isEqualTo(404);
        assertThat(right.getContentAsString()).contains(NOT_FOUND);
    }

    @Test
    void whoeverSendsTooMuchIsAskedToWait() throws Exception {
        MockHttpServletResponse last = submit(filled());
        for (var more = 0; more < 61; more++) {
            last = submit(filled());
        }

        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getContentAsString()).contains("请稍后再试");
        assertThat(last.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void allAddressesOfOneNetworkAreOneVisitor() throws Exception {
        var network = address.substring(0, address.length() - 1);
        MockHttpServletResponse last = submit(filled());
        for (var more = 0; more < 61; more++) {
            address = network + Integer.toHexString(more + 2);
            last = submit(filled());
        }

        assertThat(last.getStatus()).isEqualTo(429);
    }

    @Test
    void aForgedFormIsRefused() throws Exception {
        var answer = browser.perform(post("/public/complaints/new").param("story", "伪造"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void theCitizenActsOnTheirPage() throws Exception {
        var given = submitted(filled());
        var number = given.number();
        office.submit(
                "office-clerk",
                office.task(number, "userTask_examineComplaint"),
                Map.of("decision", "supplement", "missing", "请说明是哪个窗口。"));
        assertThat(follow(number, given.code()).getContentAsString()).contains("请说明是哪个窗口。");

        assertThat(act("supplement", given, Map.of("text", "")).getStatus()).isEqualTo(422);
        assertThat(act("supplement", given, Map.of("text", "十二号窗口。")).getContentAsString())
                .contains("补充内容已收到。", "我们正在审查是否受理");
        assertThat(act("data", given, Map.of("wish", "delete", "text", "请删除")).getContentAsString())
                .contains("个人信息请求已收到", "正在处理。");
        assertThat(act("rating", given, Map.of("grade", "good")).getStatus()).isEqualTo(422);
        assertThat(act("data", given, Map.of("wish", "correct", "text", " ")).getContentAsString())
                .contains("value=\"correct\" checked=\"checked\"", "aria-describedby=\"refusal\"");
        assertThat(act("withdraw", given, Map.of()).getContentAsString()).contains("确定要撤回吗");
        assertThat(act("withdraw", given, Map.of("sure", "true")).getContentAsString())
                .contains("已按您的要求撤回");
        assertThat(act("withdraw", given, Map.of("sure", "true")).getStatus()).isEqualTo(422);
    }

    private Map<String, String> filled() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString().replace("-", ""));
        fields.put("kind", "complaint");
        fields.put("about", "water");
        fields.put("when", "昨天上午");
        fields.put("place", "三楼");
        fields.put("story", "窗口让我跑了四趟。" + UUID.randomUUID());
        fields.put("wish", "请改进");
        fields.put("name", "乙某某" + UUID.randomUUID());
        fields.put("phone", "0773-0000000");
        fields.put("address", "");
        fields.put("consent", "true");
        return fields;
    }

    private Given submitted(Map<String, String> fields) throws Exception {
        fields.put("name", "乙某某");
        var given = given(submit(fields));
        office.runServices(given.number());
        return given;
    }

    private static Given given(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        var number = NUMBER.matcher(answer.getContentAsString());
        var code = CODE.matcher(answer.getContentAsString());
        assertThat(number.find() && code.find()).isTrue();
        return new Given(number.group(1), code.group(1));
    }

    private MockHttpServletResponse submit(Map<String, String> fields, MockMultipartFile... files) throws Exception {
        var request = multipart("/public/complaints/new");
        for (var file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return browser.perform(request.with(csrf()).with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse follow(String number, String code) throws Exception {
        return act("", new Given(number, code), Map.of());
    }

    private MockHttpServletResponse act(String act, Given given, Map<String, String> fields) throws Exception {
        var request = post("/public/complaints/follow" + (act.isEmpty() ? "" : "/" + act))
                .param("number", given.number())
                .param("code", given.code())
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                });
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private static String withoutToken(MockHttpServletResponse answer, String number) throws Exception {
        return answer.getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replace(number, "…");
    }

    private static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }
}
