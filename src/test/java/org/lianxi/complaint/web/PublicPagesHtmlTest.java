package org.lianxi.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxi.testing.ValidHtml.assertValid;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.complaint.ComplaintDesk;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.complaint.application.SubmitComplaint.Submitted;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page for everybody, in each of its faces, is HTML without a fault. */
@LianxiTest
class PublicPagesHtmlTest {

    private static final String FORM = "/public/complaints/new";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @Autowired
    SubmitComplaint submitComplaint;

    @Autowired
    FollowComplaint followComplaint;

    private MockMvc browser;
    private ComplaintDesk desk;

    @BeforeEach
    void somebodyComesBy() {
        clock.set(TestClock.START);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        desk = new ComplaintDesk(submitComplaint, followComplaint, office);
    }

    @Test
    void thePagesBeforeAnythingIsSent() throws Exception {
        for (var path : List.of(
                "/public/complaints",
                FORM,
                "/public/complaints/follow",
                "/public/complaints/expired",
                "/public/approvals")) {
            assertValid(
                    path, browser.perform(get(path)).andReturn().getResponse().getContentAsString());
        }
    }

    @Test
    void theFormWithAllItsFaultsAndTheAnswerToIt() throws Exception {
        var fields = new HashMap<String, String>();
        fields.put("key", "key_".repeat(8));
        for (var field : List.of("when", "place", "story", "wish", "name", "phone", "address")) {
            fields.put(field, "<b>长</b>".repeat(1000));
        }
        assertValid("faulty", sent(FORM, fields));

        var taken = sent(
                FORM,
                Map.of(
                        "key", "key-".repeat(8),
                        "kind", "help",
                        "about", "unknown",
                        "story", "怎样办理？",
                        "consent", "true"));
        assertThat(taken).contains("查询码只显示这一次");
        assertValid("submitted", taken);
    }

    @Test
    void theCaseInEachOfItsStates() throws Exception {
        var supplementing = desk.submitted("water");
        desk.examine(supplementing, ComplaintDesk.OFFICE, "supplement", "missing", "请说明是哪个窗口。");
        var replied = desk.replied("water");
        var poor = desk.replied("water");

        assertValid("supplementing", act("", supplementing, Map.of()));
        assertValid("supplement refused", act("/supplement", supplementing, Map.of()));
        assertValid("withdrawing", act("/withdraw", supplementing, Map.of()));
        assertValid("replied", act("", replied, Map.of()));
        assertValid("data", act("/data", replied, Map.of("wish", "access")));
        assertValid("poor", act("/rating", poor, Map.of("grade", "poor")));
        assertValid("not found", sent("/public/complaints/follow", Map.of("number", "2026-TS-999999", "code", "0")));
    }

    private String act(String act, Submitted complaint, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("number", complaint.number().value());
        all.put("code", complaint.code().value());
        return sent("/public/complaints/follow" + act, all);
    }

    private String sent(String path, Map<String, String> fields) throws Exception {
        var request = post(path).with(csrf()).with(from -> {
            from.setRemoteAddr("2001:db8:77::1");
            return from;
        });
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }
}
