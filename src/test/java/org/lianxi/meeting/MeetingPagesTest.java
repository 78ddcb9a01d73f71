package org.lianxi.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.Documents;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who may read a meeting, and who may order one. */
@LianxiTest
class MeetingPagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Documents documents;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Units units;

    MockMvc web;
    MeetingWalk walk;

    @BeforeEach
    void tuesdayMorning() {
        clock.set(TestClock.START);
        walk = new MeetingWalk(office, clock, units);
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void unitsReadAMeetingFromItsNoticeOnWithoutTheOfficesRecord() throws Exception {
        var planned = walk.planned();
        var circulated = walk.circulated(walk.pooledTopic("关于查阅权限的议题"));

        web.perform(get("/meetings/" + planned).with(user("finance-liaison"))).andExpect(status().isNotFound());
        web.perform(get("/meetings/" + circulated).with(user("finance-liaison")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("市政务服务中心三楼会议室")))
                .andExpect(content().string(not(containsString("办理记录"))));
        web.perform(get("/meetings/" + circulated).with(user("office-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("办理记录")));
    }

    @Test
    void aMeetingGoesIntoOnesCalendarAndItsChangeAndCancellationReplaceIt() throws Exception {
        var topic = walk.pooledTopic("关于日历的议题");
        var meeting = walk.circulated(topic);
        var first = new Invited(
                "PUBLISH",
                meeting + "@lianxi",
                "0",
                "20261201T070000Z",
                "20261201T073000Z",
                "市政务服务中心三楼会议室",
                "CONFIRMED");
        assertThat(invitation(meeting)).isEqualTo(first);

        walk.followUp(meeting, Map.of("decision", "change", "reason", "与市委会议冲突"));
        assertThat(invitation(meeting)).isEqualTo(first);

        var changed = new HashMap<>(MeetingWalk.plan("leader", topic));
        changed.put("place", "市政府五楼会议室");
        changed.put("changeReason", "与市委会议冲突");
        walk.submitPlan(meeting, changed);
        walk.agree(meeting);
        assertThat(invitation(meeting))
                .isEqualTo(
                        new Invited("PUBLISH", first.uid(), "1", first.start(), first.end(), "市政府五楼会议室", "CONFIRMED"));

        walk.followUp(meeting, Map.of("decision", "cancel", "reason", "不可抗力"));
        assertThat(invitation(meeting))
                .isEqualTo(
                        new Invited("CANCEL", first.uid(), "2", first.start(), first.end(), "市政府五楼会议室", "CANCELLED"));
    }

    @Test
    void whoMayNotReadAMeetingGetsNoInvitationAndNobodyBeforeItsNotice() throws Exception {
        var planned = walk.planned();
        var circulated = walk.circulated(walk.pooledTopic("关于无权日历的议题"));

        for (var person : List.of("office-clerk", "finance-liaison")) {
            web.perform(get("/meetings/" + planned + "/invitation.ics").with(user(person)))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/meetings/" + circulated + "/invitation.ics").with(user("window-clerk")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFeedShowsThePersonsMeetingsToWhoeverKnowsItsAddressUntilItEnds() throws Exception {
        var meeting = walk.circulated(walk.pooledTopic("关于订阅的议题"));
        var planned = walk.planned();
        var address = made("finance-liaison");

        var calendar =
                new CalendarBuilder().build(new StringReader(feed(address).getContentAsString(StandardCharsets.UTF_8)));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents())
                .extracting(component ->
                        ((VEvent) component).getRequiredProperty("UID").getValue())
                .contains(meeting + "@lianxi")
                .doesNotContain(planned + "@lianxi");
        assertThat(calendar.toString()).doesNotContain("关于订阅的议题");

        var renewed = made("finance-liaison");
        assertThat(feed(address).getStatus()).isEqualTo(404);
        assertThat(feed(renewed).getStatus()).isEqualTo(200);
        web.perform(post("/meetings/feed/end").with(user("finance-liaison")).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(feed(renewed).getStatus()).isEqualTo(404);
    }

    private String made(String person) throws Exception {
        var address = String.valueOf(
                web.perform(post("/meetings/feed").with(user(person)).with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getFlashMap()
                        .get("address"));
        return address.substring(address.indexOf("/public/"));
    }

    private MockHttpServletResponse feed(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    @Test
    void agendaAndReceiptsArePrintedAsThingsStand() throws Exception {
        var meeting = walk.circulated(walk.pooledTopic("关于打印的议题"));

        for (var paper : List.of("agenda.pdf", "agenda.ofd", "agenda.docx", "receipts.pdf", "receipts.docx")) {
            var printed = web.perform(get("/meetings/" + meeting + "/" + paper).with(user("finance-liaison")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();
            assertThat(printed.getContentAsByteArray()).as(paper).hasSizeGreaterThan(2000);
            assertThat(printed.getHeader("Content-Disposition")).contains("attachment", "filename*=UTF-8''");
        }
        for (var paper : List.of("agenda.pdf", "receipts.pdf")) {
            web.perform(get("/meetings/" + meeting + "/" + paper).with(user("window-clerk")))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/meetings/" + walk.planned() + "/agenda.pdf").with(user("finance-liaison")))
                .andExpect(status().isNotFound());
    }

    /** What somebody else's calendar reads. */
    private record Invited(
            String method, String uid, String sequence, String start, String end, String place, String status) {}

    private Invited invitation(String meeting) throws Exception {
        var answer = web.perform(get("/meetings/" + meeting + "/invitation.ics").with(user("finance-liaison")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        var calendar = new CalendarBuilder().build(new StringReader(answer.getContentAsString(StandardCharsets.UTF_8)));
        assertThat(calendar.validate().getEntries()).isEmpty();
        var event = (VEvent) calendar.getComponents().get(0);
        assertThat(value(event, "DESCRIPTION"))
                .contains("会议通知", "/meetings/" + meeting)
                .doesNotContain("关于");
        return new Invited(
                calendar.getRequiredProperty("METHOD").getValue(),
                value(event, "UID"),
                value(event, "SEQUENCE"),
                value(event, "DTSTART"),
                value(event, "DTEND"),
                value(event, "LOCATION"),
                value(event, "STATUS"));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void unitsThatAreWaitedForAreNamed() throws Exception {
        var meeting = walk.circulated(walk.pooledTopic("关于列明未答复单位的议题"));
        web.perform(get("/meetings/" + meeting).with(user("zuzhang")))
                .andExpect(content().string(containsString("尚未答复：市政府办公室、市监察局")));

        walk.hold(meeting);

        web.perform(get("/meetings/" + meeting).with(user("zuzhang")))
                .andExpect(content().string(not(containsString("尚未答复"))));
    }

    @Test
    void unitsThatHaveNotSignedForTheMinutesAreNamed() throws Exception {
        var meeting = walk.distributed(walk.pooledTopic("关于列明未签收单位的议题"));

        walk.acknowledge(meeting, "government-office");

        web.perform(get("/meetings/" + meeting).with(user("finance-liaison")))
                .andExpect(content().string(containsString("尚未签收：市监察局")));
    }

    @Test
    void whatWasDecidedIsReadByTheUnitsOnceTheMinutesAreApproved() throws Exception {
        var meeting = walk.recorded(walk.pooledTopic("关于未审定的议题"));
        var decision = containsString("同意建立并联审批会商机制。");
        web.perform(get("/meetings/" + meeting).with(user("office-clerk")))
                .andExpect(content().string(decision));
        web.perform(get("/meetings/" + meeting).with(user("finance-liaison")))
                .andExpect(content().string(not(decision)));

        walk.editMinutes(meeting, Map.of("minutesText", "会议议定了有关事项。"));
        walk.approveMinutes(meeting);

        web.perform(get("/meetings/" + meeting).with(user("finance-liaison")))
                .andExpect(content().string(decision));
    }

    @Test
    void theNoticeIsReadByTheUnitsItGoesTo() throws Exception {
        var meeting = new CaseNumber(walk.circulated(walk.pooledTopic("关于阅读通知的议题")));
        var notice = documents.latest(meeting, "notice").orElseThrow().address();

        web.perform(get(notice).with(user("finance-liaison"))).andExpect(status().isOk());
        web.perform(get(notice).with(user("finance-member"))).andExpect(status().isOk());
        web.perform(get(notice).with(user("window-clerk"))).andExpect(status().isNotFound());
        web.perform(get(notice).with(user("analyst"))).andExpect(status().isNotFound());
    }

    @Test
    void forAWindowClerkThereIsNoMeeting() throws Exception {
        var meeting = walk.circulated(walk.pooledTopic("关于窗口不可见的议题"));

        web.perform(get("/meetings/" + meeting).with(user("window-clerk"))).andExpect(status().isNotFound());
        web.perform(get("/meetings").with(user("window-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(meeting))));
    }

    @Test
    void theLeaderOrdersAMeetingAndLandsOnItsPage() throws Exception {
        web.perform(post("/meetings/order")
                        .param("purpose", "研究窗口服务事项")
                        .with(csrf())
                        .with(user("zuzhang")))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/meetings/2026-HY-*"));
    }

    @Test
    void anybodyElsesOrderIsRefusedInASentence() throws Exception {
        web.perform(post("/meetings/order")
                        .param("purpose", "研究窗口服务事项")
                        .with(csrf())
                        .with(user("fuzuzhang")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("只有组长可以指示召开会议")));
    }

    @Test
    void whatPeopleTypedIsShownAsText() throws Exception {
        var meeting = office.start("office-clerk", "meeting", Map.of("purpose", "<script>alert(1)</script>𠮷镕㛃"))
                .getBusinessKey();

        web.perform(get("/meetings/" + meeting).with(user("office-clerk")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;𠮷镕㛃")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }
}
