package org.lianxi.complaint.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.EraseComplaint;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.Submission;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.complaint.application.SubmitComplaint.Submitted;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Recusals;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Plants words in a complaint and then asks, as the people concerned, at every address that the application has: nobody
 * may find what they must not know. An address that is added tomorrow is asked tomorrow.
 */
@LianxiServerTest
@DisabledIfSystemProperty(
        named = "lianxi.test.database",
        matches = "postgres",
        disabledReason = "Thousands of requests; what they may find is decided before any database is asked")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String ENGINE = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final UnitCode CENTRE = new UnitCode("service-center");

    /** Of the unit complained about: its office, its operators, its staff. */
    private static final List<String> CONCERNED = List.of("office-director", "system-admin", "analyst", "window-clerk");

    /** Who work on it, and so must find it: otherwise the test would find nothing anywhere. */
    private static final String INVOLVED = "supervision-member";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    SubmitComplaint submitComplaint;

    @Autowired
    FollowComplaint followComplaint;

    @Autowired
    EraseComplaint eraseComplaint;

    @Autowired
    Complaints complaints;

    @Autowired
    RuntimeService runtime;

    @Autowired
    People people;

    @Autowired
    Recusals recusals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    private final String token = UUID.randomUUID().toString().substring(0, 8);
    private Submitted complaint;

    @BeforeEach
    void somebodyComplainsAboutTheServiceCentre() {
        clock.set(TestClock.START);
        complaint = submitComplaint.byCitizen(new Submission(
                "canary_" + UUID.randomUUID(),
                Source.WEB,
                Kind.COMPLAINT,
                CENTRE,
                "when-" + token,
                "place-" + token,
                "story-" + token,
                "wish-" + token,
                new Identity("name-" + token, "139" + digits(), "address-" + token),
                true,
                "",
                List.of(new Upload("file-" + token + ".txt", ("content-" + token).getBytes(StandardCharsets.UTF_8)))));
        office.runServices(number());
    }

    @Test
    void nobodyOfTheUnitComplainedAboutFindsTheCaseAnywhere() {
        var addresses = addresses();
        var values = values();
        var secret = secret();
        assertThat(addresses).hasSizeGreaterThan(500);

        for (var person : CONCERNED) {
            var visitor = visitor(person);
            for (var address : addresses) {
                var answer = ask(visitor, address);

                assertThat(answer.statusCode()).as(person + " " + address).isLessThan(600);
                assertThat(answer.body()).as(person + " " + address).doesNotContain(token, digits());
                if (values.stream().noneMatch(address::contains)) {
                    assertThat(answer.body()).as(person + " " + address).doesNotContain(secret.toArray(String[]::new));
                }
            }
        }
    }

    /** Every account of the city, at every address that needs no id. */
    @Test
    void nobodyAtAllFindsInAListWhatTheyMustNotKnow() {
        var values = values();
        var lists = addresses().stream()
                .filter(address -> values.stream().noneMatch(address::contains))
                .filter(address -> !address.startsWith(WEBAPPS))
                .toList();
        var secret = secret().toArray(String[]::new);
        assertThat(lists).hasSizeGreaterThan(100);

        for (var person : people.all()) {
            var visitor = visitor(person.id());
            for (var address : lists) {
                var answer = ask(visitor, address);

                assertThat(answer.body())
                        .as(person.id() + " " + address)
                        .doesNotContain("name-" + token, "address-" + token, "content-" + token, "139" + digits());
                if (recusals.isKept(person.id(), CENTRE)) {
                    assertThat(answer.body()).as(person.id() + " " + address).doesNotContain(secret);
                }
            }
        }
    }

    @Test
    void nobodyOfTheUnitFindsItByPostingAQuestion() {
        var secret = secret().toArray(String[]::new);
        var questions = new ArrayList<String>();
        Addresses.ofEnginesQuestions().forEach(address -> questions.add(ENGINE + address));
        Addresses.ofCockpitsQuestions().forEach(address -> questions.add(COCKPIT + address));
        var posted =
                questions.stream().filter(address -> !address.contains("{")).toList();
        assertThat(posted).hasSizeGreaterThan(30);

        for (var person : CONCERNED) {
            var visitor = visitor(person);
            var token = visitor.token("/password");
            for (var address : posted) {
                var answer = send(visitor, token, "POST", address, "{}");

                assertThat(answer.body()).as(person + " " + address).doesNotContain(secret);
            }
        }
    }

    @Test
    void noFigureCountsWhatTheReaderMustNotKnowOf() {
        var model = office.task(number(), "userTask_examineComplaint").getProcessDefinitionId();
        var figures = List.of(
                ENGINE + "/process-definition/statistics",
                ENGINE + "/process-definition/" + model + "/statistics",
                ENGINE + "/history/process-definition/" + model + "/statistics");

        for (var person : CONCERNED) {
            var visitor = visitor(person);
            for (var address : figures) {
                var answer = ask(visitor, address);

                assertThat(answer.body()).as(person + " " + address).doesNotContain("complaint-acceptance:");
                assertThat(answer.body()).as(person + " " + address).doesNotContain("userTask_examineComplaint");
            }
        }
        assertThat(ask(visitor("zuzhang"), figures.get(0)).body()).contains("complaint-acceptance:");
    }

    /** Not even those who may mend the engine's instances by hand. */
    @Test
    void nobodyOfTheUnitChangesAnythingAboutIt() {
        var task = office.task(number(), "userTask_examineComplaint");
        var instance = task.getProcessInstanceId();
        var timer = office.timers(number(), "event_examinationRed").get(0);
        var definition = task.getProcessDefinitionId();
        var one = "{\"processInstanceIds\": [\"%s\"]".formatted(instance);
        var cancel = "\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"userTask_examineComplaint\"}]";
        var changes = List.of(
                List.of("POST", "/task/" + task.getId() + "/claim", "{\"userId\": \"%s\"}"),
                List.of("POST", "/task/" + task.getId() + "/assignee", "{\"userId\": \"%s\"}"),
                List.of("POST", "/task/" + task.getId() + "/delegate", "{\"userId\": \"%s\"}"),
                List.of(
                        "POST",
                        "/task/" + task.getId() + "/identity-links",
                        "{\"userId\": \"%s\", \"type\": \"candidate\"}"),
                List.of("POST", "/task/" + task.getId() + "/complete", "{}"),
                List.of("POST", "/task/" + task.getId() + "/submit-form", "{}"),
                List.of("DELETE", "/task/" + task.getId(), ""),
                List.of("DELETE", "/process-instance/" + instance, ""),
                List.of("PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\": true}"),
                List.of("POST", "/process-instance/" + instance + "/modification", "{" + cancel + "}"),
                List.of(
                        "POST",
                        "/process-instance/" + instance + "/variables",
                        "{\"modifications\": {\"about\": {\"value\": \"water\"}}}"),
                List.of("POST", "/process-instance/delete", one + "}"),
                List.of("POST", "/process-instance/suspended-async", one + ", \"suspended\": true}"),
                List.of("POST", "/process-instance/job-retries", one + ", \"retries\": 0}"),
                List.of("POST", "/history/process-instance/delete", one + "}"),
                List.of("DELETE", "/history/process-instance/" + instance, ""),
                List.of(
                        "POST",
                        "/modification/execute",
                        one + ", \"processDefinitionId\": \"" + definition + "\", " + cancel + "}"),
                List.of("POST", "/job/" + timer.getId() + "/execute", ""),
                List.of("PUT", "/job/" + timer.getId() + "/retries", "{\"retries\": 0}"),
                List.of("PUT", "/job/" + timer.getId() + "/duedate", "{\"duedate\": null}"),
                List.of(
                        "POST",
                        "/message",
                        "{\"messageName\": \"complaint.withdrawn\", \"businessKey\": \"" + number() + "\"}"));

        for (var person : CONCERNED) {
            var visitor = visitor(person);
            var token = visitor.token("/password");
            for (var change : changes) {
                var body = change.get(2).replace("%s", person);
                var answer = send(visitor, token, change.get(0), ENGINE + change.get(1), body);
                var other = send(visitor, token, change.get(0), ENGINE + never(change.get(1)), never(body));

                assertThat(answer.statusCode()).as(person + " " + change).isGreaterThanOrEqualTo(400);
                assertThat(answer.body()).as(person + " " + change).doesNotContain("tenant", "kept-from");
                if (change.get(1).startsWith("/task/" + task.getId() + "/")
                        && !change.get(1).endsWith("links")) {
                    assertThat(code(answer)).as(person + " " + change).isEqualTo(code(other));
                }
            }
        }

        var after = office.task(number(), "userTask_examineComplaint");
        assertThat(after.getId()).isEqualTo(task.getId());
        assertThat(after.getAssignee()).isNull();
        assertThat(after.isSuspended()).isFalse();
        assertThat(office.timers(number(), "event_examinationRed"))
                .singleElement()
                .satisfies(same -> {
                    assertThat(same.getDuedate()).isEqualTo(timer.getDuedate());
                    assertThat(same.getRetries()).isEqualTo(timer.getRetries());
                });
    }

    @Test
    void itAnswersAsANumberThatWasNeverGiven() {
        var never = "2026-TS-8888";
        for (var person : CONCERNED) {
            var visitor = visitor(person);
            for (var page : List.of("/complaints/", "/cases/")) {
                var closed = visitor.get(page + number());
                var unknown = visitor.get(page + never);

                assertThat(closed.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
                assertThat(plain(closed.body(), number())).isEqualTo(plain(unknown.body(), never));
            }
        }
    }

    @Test
    void whoeverWorksOnItFindsItButNotWhoComplains() {
        var visitor = visitor(INVOLVED);
        var found = addresses().stream()
                .filter(address -> !address.contains("/files/"))
                .map(address -> ask(visitor, address))
                .filter(answer -> answer.statusCode() == 200)
                .filter(answer -> answer.body().contains(number()))
                .toList();

        assertThat(found).isNotEmpty();
        assertThat(visitor.getJson(ENGINE + "/task").body()).contains(examination());
        for (var answer : found) {
            assertThat(answer.body()).doesNotContain("name-" + token, "address-" + token, "139" + digits());
        }
        assertThat(visitor.get("/complaints/" + number()).body()).contains("story-" + token, "n***");
    }

    @Test
    void noTableAndNoLogHoldsAWordInClearAndErasureLeavesNoEnvelope(CapturedOutput output) {
        office.submit(
                INVOLVED,
                office.task(number(), "userTask_examineComplaint"),
                Map.of("decision", "not-ours", "place", "ending-" + token));
        office.runServices(number());

        assertThat(tablesWith(token, digits())).isEmpty();
        assertThat(output.getAll()).doesNotContain("-" + token, "139" + digits());

        eraseComplaint.of(complaint.number());

        assertThat(envelopes()).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number())
                        .count())
                .isZero();
        assertThat(historyOf(number())).isZero();
        var kept = complaints.get(complaint.number());
        assertThat(kept.state()).isEqualTo(ComplaintState.NOT_OURS);
        assertThat(kept.origin().kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(followComplaint
                        .find(number(), complaint.code())
                        .orElseThrow()
                        .ending())
                .isEmpty();
    }

    private String number() {
        return complaint.number().value();
    }

    /** Eight digits that stand nowhere else. */
    private String digits() {
        return String.format(Locale.ROOT, "%08d", Integer.toUnsignedLong(token.hashCode()) % 100_000_000L);
    }

    private Visitor visitor(String person) {
        var visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }

    /** Pages as a browser asks for them, the rest as a program does. */
    private static HttpResponse<String> ask(Visitor visitor, String address) {
        return List.of(ENGINE, WEBAPPS, COCKPIT).stream().anyMatch(address::startsWith)
                ? visitor.send(visitor.request(address)
                        .header("Accept", "application/json, */*")
                        .GET())
                : visitor.get(address);
    }

    /** The stable code of a refusal; what the engine itself says has none. */
    private static String code(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"code\":\"?([^\",}]*).*", "$1");
    }

    /** The same with ids that nothing ever had. */
    private String never(String text) {
        var changed = text;
        for (var id : secret()) {
            changed = changed.replace(
                    id, id.equals(number()) ? "2026-TS-8888" : id.replace(id.substring(0, 8), "00000000"));
        }
        return changed;
    }

    private static HttpResponse<String> send(
            Visitor visitor, String token, String method, String address, String body) {
        return visitor.send(visitor.request(address)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                .method(method, BodyPublishers.ofString(body)));
    }

    private List<String> addresses() {
        var values = values();
        var all = new ArrayList<String>();
        Addresses.ofPages(pages).stream()
                .filter(address -> !address.startsWith("/public") && !address.startsWith("/error"))
                .forEach(address -> all.addAll(Addresses.filled(address, values)));
        for (var address : Addresses.ofEngine()) {
            Addresses.filled(address, values).forEach(filled -> all.add(ENGINE + filled));
            // The same resources behind another door: what each of them answers was asked at the first.
            if (!address.contains("{")) {
                all.add(WEBAPPS + address);
            }
        }
        Addresses.ofCockpit()
                .forEach(address -> Addresses.filled(address, values).forEach(filled -> all.add(COCKPIT + filled)));
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /** What somebody may know of the case: its number, and the ids of all that the engine holds of it. */
    private Set<String> values() {
        var values = new LinkedHashSet<String>();
        office.instances(number()).forEach(instance -> values.add(instance.getProcessDefinitionId()));
        values.add("complaint-acceptance");
        values.addAll(secret());
        return values;
    }

    /** What belongs to this case alone. */
    private Set<String> secret() {
        var secret = new LinkedHashSet<String>();
        secret.add(number());
        office.instances(number()).forEach(instance -> secret.add(instance.getId()));
        secret.add(examination());
        secret.add(office.timers(number(), "event_examinationRed").get(0).getId());
        return secret;
    }

    private String examination() {
        return office.task(number(), "userTask_examineComplaint").getId();
    }

    /** Every table of the database that holds one of the words in a column that can be read. */
    private List<String> tablesWith(String... words) {
        var columns = jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public' and lower(data_type) like '%char%'
                        """)
                .query((row, index) -> List.of(row.getString("table_name"), row.getString("column_name")))
                .list();
        var found = new ArrayList<String>();
        for (var column : columns) {
            for (var word : words) {
                var rows = jdbc.sql("select count(*) from \"%s\" where \"%s\" like :word"
                                .formatted(column.get(0), column.get(1)))
                        .param("word", "%" + word + "%")
                        .query(Integer.class)
                        .single();
                if (rows > 0) {
                    found.add(String.join(".", column));
                }
            }
        }
        return found;
    }

    private int envelopes() {
        return jdbc.sql("""
                        select (select count(*) from complaint_text where case_number = :number)
                            + (select count(*) from complaint_identity where case_number = :number)
                            + (select count(*) from complaint_file where case_number = :number)
                        """).param("number", number()).query(Integer.class).single();
    }

    private int historyOf(String key) {
        return jdbc.sql("select count(*) from act_hi_procinst where business_key_ = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private static String plain(String page, String number) {
        return page.replace(number, "…")
                .replaceAll("content=\"[A-Za-z0-9_-]{30,}\"", "")
                .replaceAll("value=\"[A-Za-z0-9_-]{30,}\"", "");
    }
}
