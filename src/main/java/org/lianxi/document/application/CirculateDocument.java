package org.lianxi.document.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.application.Circulations.ToRead;
import org.lianxi.kernel.Refusal;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actors;
import org.lianxi.organization.People;
import org.lianxi.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 传阅: the office sends a document to people to read, urges them, and takes it back; they note that they have read it.
 */
@Service
@Transactional
public class CirculateDocument {

    private static final int LONGEST_PURPOSE = 500;
    private static final int ON_ONE_PAGE = 200;

    private final Circulations circulations;
    private final IssuedPages pages;
    private final Readers readers;
    private final Actors actors;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    CirculateDocument(
            Circulations circulations,
            IssuedPages pages,
            Readers readers,
            Actors actors,
            People people,
            Messages messages,
            Clock clock) {
        this.circulations = circulations;
        this.pages = pages;
        this.readers = readers;
        this.actors = actors;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param groups whose members read it: {@code leader}, {@code legal-liaison} and the like
     * @param chosen user ids of those who read it besides; whoever holds no post today is not among them
     */
    public void send(
            String person, long document, Collection<String> groups, Collection<String> chosen, String purpose) {
        var issued = managed(person, document);
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new Refusal("document.reason-missing", "请写明传阅的目的，不超过 %d 字，没有发出。".formatted(LONGEST_PURPOSE));
        }
        var receivers = new TreeSet<String>();
        actors.inGroups(groups).values().forEach(receivers::addAll);
        inOffice().map(Person::id).filter(chosen::contains).forEach(receivers::add);
        if (receivers.isEmpty()) {
            throw new Refusal("document.nobody-to-read", "没有选择传阅对象，或者所选岗位目前无人任职，没有发出。请重新选择。");
        }
        var at = now();
        var id = circulations.add(
                document, purpose.strip(), person, actors.of(person).signature(), at, receivers);
        receivers.forEach(reader -> tell(reader, issued, "请您传阅", "circulation:" + id));
    }

    /** Whom a document can be sent to: everybody who holds a post today. */
    public List<Person> possibleReaders() {
        return inOffice().toList();
    }

    /** 催阅: tells those again who have not read it. */
    public void urge(String person, long id) {
        var circulation = own(person, id);
        var waiting = circulation.waitingFor();
        if (waiting.isEmpty()) {
            throw new Refusal("document.nobody-to-urge", "没有待阅的人，不需要催阅。");
        }
        circulations.countUrging(id, waiting);
        var issued = managed(person, circulation.document());
        circulation.readings().stream()
                .filter(reading -> waiting.contains(reading.person()))
                .forEach(reading -> tell(
                        reading.person(),
                        issued,
                        "尚待您阅知，请尽快阅读",
                        "circulation:%d:urged:%d".formatted(id, reading.urged() + 1)));
    }

    /** 撤回: whoever has not read it need not any more, and those outside the case no longer can. */
    public void revoke(String person, long id) {
        if (own(person, id).revokedAt().isPresent()) {
            throw new Refusal("document.already-revoked", "这次传阅此前已经撤回。");
        }
        circulations.revoke(id, now());
    }

    /** 已阅. */
    public void markRead(String person, long id) {
        if (!circulations.markRead(id, person, now())) {
            throw new Refusal("document.nothing-to-read", "没有找到这份待阅文件：可能已经阅过，或者已被撤回。");
        }
    }

    @Transactional(readOnly = true)
    public List<ToRead> waitingFor(String person) {
        return circulations.to(person, ON_ONE_PAGE);
    }

    /** What was sent of the document, for those who may send it. */
    @Transactional(readOnly = true)
    public List<Circulation> of(String person, long document) {
        return readers.managesDocuments(person) ? circulations.of(document) : List.of();
    }

    private Stream<Person> inOffice() {
        return people.all().stream().filter(Person::inOffice);
    }

    private Circulation own(String person, long id) {
        return circulations
                .find(id)
                .filter(known -> readers.managesDocuments(person))
                .orElseThrow(CirculateDocument::notYours);
    }

    private IssuedDocument managed(String person, long document) {
        return pages.page(document)
                .map(IssuedPage::document)
                .filter(issued -> readers.mayReadDocuments(person, issued.caseNumber()))
                .filter(issued -> readers.managesDocuments(person))
                .orElseThrow(CirculateDocument::notYours);
    }

    private static Refusal notYours() {
        return new Refusal("document.not-yours", "没有这份公文，或者您的岗位不能办理传阅。传阅由联席会议办公室办理。");
    }

    private void tell(String person, IssuedDocument issued, String what, String key) {
        messages.toPerson(
                person,
                new Message(
                        issued.caseNumber(),
                        "%s %s %s。"
                                .formatted(issued.title(), issued.number(), what)
                                .replace("  ", " "),
                        "/readings",
                        key));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
