package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.complaint.domain.Statement.State;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The unit concerned is asked for facts, and for nothing else: the handler writes a question, somebody who examines
 * complaints removes what leads back to the citizen, and the unit sees that text under a number of its own (信访工作条例
 * article 30).
 */
@Service
public class AskUnit {

    private static final String SERIES = "SM";

    private final Complaints complaints;
    private final Statements statements;
    private final Texts texts;
    private final DraftReply draftReply;
    private final ComplaintInstances instances;
    private final ComplaintNews news;
    private final ComplaintSettings settings;
    private final WorkingDays workingDays;
    private final Numbers numbers;
    private final CaseFile caseFile;
    private final Clock clock;

    AskUnit(
            Complaints complaints,
            Statements statements,
            Texts texts,
            DraftReply draftReply,
            ComplaintInstances instances,
            ComplaintNews news,
            ComplaintSettings settings,
            WorkingDays workingDays,
            Numbers numbers,
            CaseFile caseFile,
            Clock clock) {
        this.complaints = complaints;
        this.statements = statements;
        this.texts = texts;
        this.draftReply = draftReply;
        this.instances = instances;
        this.news = news;
        this.settings = settings;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /** What the handler wants to know. */
    @Transactional
    public void propose(CaseNumber number, String question, Actor actor) {
        var complaint = complaints.lock(number).whileHandled("要求情况说明");
        if (statements.of(number).stream().anyMatch(Statement::isOpen)) {
            throw new Refusal("complaint.statement-open", "上一次情况说明要求还没有答复，没有提交。请等待答复或期限届满。");
        }
        texts.write(number, TextKind.QUESTION, complaint.course().round(), question);
        caseFile.record(number, "提出情况说明要求", "", "", actor);
    }

    /**
     * The question as it may go out.
     *
     * @throws Refusal {@code complaint.names-the-citizen} where the text still holds name, telephone number or address
     */
    @Transactional
    public void redact(CaseNumber number, String redacted, Actor actor) {
        var complaint = complaints.lock(number).whileHandled("核对并脱敏提问");
        draftReply.withoutIdentity(number, redacted);
        texts.write(number, TextKind.REDACTED, complaint.course().round(), redacted);
        caseFile.record(number, "核对并脱敏提问", "可以发出", "", actor);
    }

    @Transactional
    public void returnQuestion(CaseNumber number, String reason, Actor actor) {
        var complaint = complaints.lock(number).whileHandled("核对并脱敏提问");
        texts.write(
                number, TextKind.RETURNED, complaint.course().round(), "%s：%s".formatted(actor.signature(), reason));
        caseFile.record(number, "核对并脱敏提问", "退回", "", actor);
    }

    /** Opens the statement under its own number. Doing it again while it is open changes nothing. */
    @Transactional
    public LocalDateTime send(CaseNumber number) {
        var complaint = complaints.lock(number).whileHandled("发出情况说明要求");
        var open = statements.of(number).stream().filter(Statement::isOpen).findFirst();
        if (open.isPresent()) {
            return open.get().due().atTime(23, 59, 59);
        }
        var today = LocalDate.now(clock);
        var due = workingDays.after(today, Term.workingDays(settings.statementDays()));
        var statement = new Statement(
                CaseNumber.of(today.getYear(), SERIES, numbers.next(SERIES, today.getYear())),
                number,
                complaint.about(),
                LocalDateTime.now(clock),
                due.day(),
                State.ASKED);
        statements.add(statement);
        texts.write(
                statement.number(),
                TextKind.REDACTED,
                1,
                texts.read(number, TextKind.REDACTED, complaint.course().round())
                        .orElseThrow());
        caseFile.record(number, "发出情况说明要求", "期限 %s。".formatted(due.words()));
        instances.statementRequested(
                statement,
                workingDays
                        .after(today, Term.workingDays(settings.reminderDays()))
                        .end());
        news.toUnit(
                statement,
                "statement.asked",
                "请你单位对 %s 号事项作出情况说明，期限 %s，请到待办列表办理。".formatted(statement.number(), due.words()));
        return due.end();
    }

    @Transactional
    public void give(CaseNumber statement, String text, Actor actor) {
        var asked = open(statement);
        if (!actor.unit().equals(asked.unit())) {
            throw new Refusal("complaint.not-your-unit", "情况说明须由被询问的单位作出，您不能代为作出，没有提交。");
        }
        statements.save(asked.now(State.GIVEN));
        texts.write(statement, TextKind.STATEMENT, 1, text);
    }

    /** Tells the handler. Doing it again changes nothing. */
    @Transactional
    public void handOver(CaseNumber statement) {
        var given = statements.get(statement);
        ended(given, "given", "已作出情况说明");
        instances.statementGiven(given.complaint());
    }

    @Transactional
    public void remind(CaseNumber statement) {
        var asked = statements.get(statement);
        if (asked.isOpen()) {
            news.toUnit(asked, "statement.reminded", "%s 号情况说明的期限为 %s，尚未收到，请尽快办理。".formatted(statement, asked.due()));
        }
    }

    /** The unit has not answered in time; the case goes on without it. Doing it again changes nothing. */
    @Transactional
    public void closeUnanswered(CaseNumber statement) {
        var asked = statements.get(statement);
        if (asked.isOpen()) {
            statements.save(asked.now(State.NOT_GIVEN));
            ended(asked, "not-given", "逾期未作出情况说明");
        }
    }

    /** The complaint has ended; nobody needs the answer any more. */
    @Transactional
    void drop(CaseNumber complaint) {
        statements.of(complaint).stream().filter(Statement::isOpen).forEach(open -> {
            statements.save(open.now(State.DROPPED));
            instances.statementDropped(open);
        });
    }

    /** The question and by when, for the unit; a number that it was not asked under does not exist for it. */
    @Transactional(readOnly = true)
    public Statement get(CaseNumber statement) {
        return statements.get(statement);
    }

    @Transactional(readOnly = true)
    public List<Statement> of(CaseNumber complaint) {
        return statements.of(complaint);
    }

    private Statement open(CaseNumber number) {
        var statement = statements.get(number);
        if (!statement.isOpen()) {
            throw new Refusal(
                    "complaint.statement-closed",
                    "%s 号情况说明%s，没有提交。".formatted(number, statement.state().title()));
        }
        return statement;
    }

    private void ended(Statement statement, String event, String words) {
        var complaint = complaints.get(statement.complaint());
        if (complaint.state().isOver()) {
            return;
        }
        caseFile.record(complaint.number(), "情况说明", "%s（%s）。".formatted(words, statement.number()));
        news.toGroup(
                complaint.handler().group(),
                complaint,
                "statement-%s:%s".formatted(event, statement.number()),
                "投诉 %s：被询问单位%s，请到待办列表继续办理。".formatted(complaint.number(), words));
    }
}
