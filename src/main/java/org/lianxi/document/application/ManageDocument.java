package org.lianxi.document.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.domain.Publicity;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office may still decide about an issued document. What it says never changes. */
@Service
@Transactional
public class ManageDocument {

    private static final int LONGEST_REASON = 500;

    private final IssuedPages pages;
    private final CaseRecords records;
    private final Readers readers;
    private final Actors actors;
    private final Clock clock;

    ManageDocument(IssuedPages pages, CaseRecords records, Readers readers, Actors actors, Clock clock) {
        this.pages = pages;
        this.records = records;
        this.readers = readers;
        this.actors = actors;
        this.clock = clock;
    }

    /** 作废. The number stays taken and the document readable; it is no longer public. */
    public void makeVoid(String person, long id, String reason) {
        var page = managed(person, id);
        var actor = actors.of(person);
        var at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        checked(reason, "作废");
        if (!pages.markVoid(id, new Voiding(reason.strip(), actor.signature(), at))) {
            throw new Refusal(
                    "document.already-void",
                    "公文“%s”此前已经作废，不能重复作废。".formatted(page.document().title()));
        }
        note(page, "作废公文", "", reason.strip(), actor, at);
    }

    /** Decides anew whether the public may read the document. */
    public void publish(String person, long id, String kind, String ground) {
        var page = managed(person, id);
        var chosen = Publicity.Kind.of(kind)
                .orElseThrow(() -> new Refusal("document.publicity-unknown", "没有选择公开属性，没有保存。请选择主动公开、依申请公开或者不予公开。"));
        checked(ground, "公开属性");
        if (page.voiding().isPresent()) {
            throw new Refusal(
                    "document.already-void",
                    "公文“%s”已经作废，不能再改公开属性。".formatted(page.document().title()));
        }
        pages.setPublicity(id, new Publicity(chosen, ground.strip()));
        var at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        note(page, "确定公开属性", chosen.word(), ground.strip(), actors.of(person), at);
    }

    /**
     * In the case's record while it is open; an archived case is closed, and the register itself says what was done.
     */
    private void note(IssuedPage page, String step, String decision, String reason, Actor actor, LocalDateTime at) {
        var document = page.document();
        var text = "%s %s：%s".formatted(document.title(), document.number(), reason);
        records.add(document.caseNumber(), new CaseEntry(step, decision, text, actor.person(), actor.signature(), at));
    }

    private IssuedPage managed(String person, long id) {
        return pages.page(id)
                .filter(page -> readers.mayReadDocuments(person, page.document().caseNumber()))
                .filter(page -> readers.managesDocuments(person))
                .orElseThrow(() -> new Refusal("document.not-yours", "没有这份公文，或者您的岗位不能管理它。作废和公开属性由联席会议办公室办理。"));
    }

    private static void checked(String reason, String what) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal(
                    "document.reason-missing", "%s须写明理由，不超过 %d 字，没有保存。请填写后再提交。".formatted(what, LONGEST_REASON));
        }
    }
}
