package org.lianxi.complaint.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxi.complaint.application.Attachments;
import org.lianxi.complaint.application.ComplaintClock;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.FindSameMatter;
import org.lianxi.complaint.application.Identities;
import org.lianxi.complaint.application.Policies;
import org.lianxi.complaint.application.ReadComplaints;
import org.lianxi.complaint.application.Texts;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Finding;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.complaint.domain.Trigger;
import org.lianxi.document.CaseFile;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Markdown;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/** What the forms of {@code processes/complaint*.bpmn} may show of a complaint; who complains only masked. */
@Component
class ComplaintFacts implements CaseFacts {

    private final Complaints complaints;
    private final ReadComplaints readComplaints;
    private final Texts texts;
    private final Identities identities;
    private final Attachments attachments;
    private final FindSameMatter findSameMatter;
    private final Policies policies;
    private final ComplaintClock complaintClock;
    private final CaseFile caseFile;
    private final Units units;

    ComplaintFacts(
            Complaints complaints,
            ReadComplaints readComplaints,
            Texts texts,
            Identities identities,
            Attachments attachments,
            FindSameMatter findSameMatter,
            Policies policies,
            ComplaintClock complaintClock,
            CaseFile caseFile,
            Units units) {
        this.complaints = complaints;
        this.readComplaints = readComplaints;
        this.texts = texts;
        this.identities = identities;
        this.attachments = attachments;
        this.findSameMatter = findSameMatter;
        this.policies = policies;
        this.complaintClock = complaintClock;
        this.caseFile = caseFile;
        this.units = units;
    }

    @Override
    public Set<String> processes() {
        return ComplaintProcess.OF_COMPLAINT;
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("caseNumber", form -> form.caseNumber().value());
        facts.put("complaint", of(complaint -> new Markdown(complaint(complaint))));
        facts.put("complainant", of(this::complainant));
        facts.put("identityLink", form -> new Markdown("[打开投诉页面](/complaints/%s)".formatted(form.caseNumber())));
        facts.put("files", of(this::files));
        facts.put("policyText", of(complaint -> policies.of(complaint).ground()));
        facts.put("clock", of(this::clock));
        facts.put("sameMatterText", of(this::sameMatterText));
        facts.put("statements", of(this::statements));
        facts.put(
                "finding",
                of(complaint ->
                        complaint.outcome().finding().map(Finding::title).orElse(null)));
        facts.put("draft", of(complaint -> read(complaint, TextKind.REPLY)));
        // The draft fills the field again after it was returned.
        facts.put("reply", of(complaint -> read(complaint, TextKind.REPLY)));
        facts.put("returned", of(complaint -> read(complaint, TextKind.RETURNED)));
        facts.put("question", of(complaint -> read(complaint, TextKind.QUESTION)));
        facts.put("redacted", of(complaint -> read(complaint, TextKind.QUESTION)));
        facts.put("extension", of(complaint -> read(complaint, TextKind.EXTENSION)));
        facts.put("record", form -> new Markdown(caseFile.asText(form.caseNumber())));
        // What fields offer.
        facts.put("unitOptions", form -> units.options(units.all()));
        facts.put("sameMatterOptions", of(this::sameMatterOptions));
        facts.put("triggerOptions", form -> options(Trigger.values()));
        return facts;
    }

    private Function<OpenForm, @Nullable Object> of(Function<Complaint, @Nullable Object> fact) {
        return form -> fact.apply(complaints.get(form.caseNumber()));
    }

    private String complaint(Complaint complaint) {
        var origin = complaint.origin();
        var head = "**来源：** %s　**类别：** %s　**被投诉单位：** %s\n\n**登记时间：** %s"
                .formatted(
                        origin.source().title(),
                        origin.kind().title(),
                        Markdown.escape(readComplaints.unit(complaint)),
                        origin.registeredAt().toLocalDate());
        return head
                + readComplaints.words(complaint).stream()
                        .map(words -> "\n\n**%s：** %s".formatted(words.title(), Markdown.escape(words.text())))
                        .collect(Collectors.joining());
    }

    private String complainant(Complaint complaint) {
        return identities
                .masked(complaint.number())
                .map(masked ->
                        String.join("　", List.of(masked.name(), masked.phone())).strip())
                .orElse("匿名");
    }

    private @Nullable Object files(Complaint complaint) {
        var kept = attachments.of(complaint.number());
        return kept.isEmpty()
                ? null
                : new Markdown(kept.stream()
                        .map(file -> "[%s](/complaints/%s/files/%s)"
                                .formatted(Markdown.escape(file.name()), complaint.number(), file.id()))
                        .collect(Collectors.joining("\n\n")));
    }

    private @Nullable Object clock(Complaint complaint) {
        return complaintClock
                .now(complaint)
                .map(reading -> new Markdown("**%s**，期限 **%s**（%s）"
                        .formatted(
                                reading.light().title(), reading.due().words(), Markdown.escape(reading.derivation()))))
                .orElse(null);
    }

    private @Nullable Object sameMatterText(Complaint complaint) {
        var same = findSameMatter.candidates(complaint.number());
        return same.isEmpty()
                ? null
                : "同一投诉人就同一单位正在办理的投诉有 %d 件：%s。如反映同一事项，请选择“并入同一事项”。"
                        .formatted(
                                same.size(),
                                same.stream()
                                        .map(other -> other.number().value())
                                        .collect(Collectors.joining("、")));
    }

    private List<Map<String, String>> sameMatterOptions(Complaint complaint) {
        return findSameMatter.candidates(complaint.number()).stream()
                .map(other -> Map.of(
                        "label",
                        "%s（%s登记，%s）"
                                .formatted(
                                        other.number(),
                                        other.origin().registeredAt().toLocalDate(),
                                        other.state().title()),
                        "value",
                        other.number().value()))
                .toList();
    }

    private @Nullable Object statements(Complaint complaint) {
        var asked = readComplaints.asked(complaint.number());
        return asked.isEmpty()
                ? null
                : new Markdown(asked.stream()
                        .map(each -> "**问：** %s\n\n**答：** %s"
                                .formatted(
                                        Markdown.escape(each.question()),
                                        each.answer()
                                                .map(Markdown::escape)
                                                .orElse(each.statement().state().title())))
                        .collect(Collectors.joining("\n\n")));
    }

    private @Nullable String read(Complaint complaint, TextKind kind) {
        return texts.read(
                        complaint.number(), kind, Math.max(1, complaint.course().round()))
                .orElse(null);
    }

    private static List<Map<String, String>> options(Choice[] choices) {
        return Arrays.stream(choices)
                .map(choice -> Map.of("label", choice.title(), "value", choice.value()))
                .toList();
    }
}
