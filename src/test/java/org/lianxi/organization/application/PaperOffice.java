package org.lianxi.organization.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Recusals;
import org.lianxi.organization.domain.CityUnit;
import org.lianxi.organization.domain.Organization;
import org.lianxi.organization.domain.Post;
import org.lianxi.organization.domain.Substitution;
import org.lianxi.organization.domain.Term;

/** The use cases on lists in memory instead of tables and engine: a small city on an ordinary day. */
final class PaperOffice {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final Organization organization = new Organization(
            "某市",
            "",
            List.of(unit("legal", "市法制办"), unit("finance", "市财政局"), unit("service-center", "管理办公室")),
            List.of(
                    post("legal-liaison", "市法制办联络员", "legal", "", false, "legal-liaison", "legal-staff"),
                    post("legal-member", "市法制办副主任", "legal", "", false, "legal-member", "legal-staff"),
                    post("office-deputy", "办公室副主任", "legal", "legal-liaison", false, "office"),
                    post("finance-liaison", "市财政局联络员", "finance", "", false, "finance-liaison", "finance-staff"),
                    post("finance-head", "市财政局局长", "finance", "", false, "finance-head", "finance-staff"),
                    post("office-clerk", "办公室工作人员", "service-center", "", true, "office"),
                    post("system-admin", "系统管理员", "service-center", "", true, "system-admin"),
                    post("security-admin", "安全管理员", "service-center", "", true, "security-admin")),
            List.of());

    final PaperTerms terms = new PaperTerms();
    final PaperSubstitutions substitutions = new PaperSubstitutions();
    final PaperTasks tasks = new PaperTasks();
    final PaperEngine engine = new PaperEngine();
    final List<String> log = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    LocalDate today = TODAY;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atTime(9, 0).atZone(getZone()).toInstant();
        }
    };

    final RosterToday roster = new RosterToday(organization, terms, clock);
    final SubstitutesToday substitutesToday = new SubstitutesToday(substitutions, roster);
    final PeopleByPost people = new PeopleByPost(roster, substitutesToday);
    final Recusals recusals = new RecusalsByPost(roster, substitutesToday, people, new CityUnits(organization));
    final SubstituteOffers offers = new SubstituteOffers(substitutesToday, substitutions, roster, tasks, recusals);
    final ActionLog actionLog = new PaperLog();
    final FollowPosts followPosts = new FollowPosts(
            roster, terms, engine, offers, new ReturnTasks(tasks, roster, offers, recusals, actionLog), events::add);
    final HandOverPost handOverPost = new HandOverPost(roster, terms, people, followPosts, actionLog);
    final AppointSubstitute appointSubstitute =
            new AppointSubstitute(substitutions, offers, roster, terms, people, actionLog, event -> {}, clock);
    final RevokeSubstitution revokeSubstitution =
            new RevokeSubstitution(substitutions, offers, roster, terms, people, actionLog, event -> {}, clock);
    final ActorsByPost actors = new ActorsByPost(roster, substitutesToday, substitutions);
    final StandingAbsences absences = new StandingAbsences(substitutions, roster);

    PaperOffice() {
        var since = LocalDate.of(2026, 1, 1);
        for (var post : organization.posts()) {
            terms.add(new Term(post.id(), post.heldWith().isEmpty() ? post.id() : post.heldWith(), since, null));
        }
        followPosts.today();
        events.clear();
    }

    private static CityUnit unit(String code, String name) {
        return new CityUnit(code, name, "", true, List.of(), List.of());
    }

    private static Post post(String id, String title, String unit, String heldWith, boolean shared, String... groups) {
        return new Post(id, title, "", unit, "none", Arrays.asList(groups), "", heldWith, shared);
    }

    static final class PaperTerms implements Terms {

        private final List<Term> terms = new ArrayList<>();

        @Override
        public List<Term> all() {
            return List.copyOf(terms);
        }

        @Override
        public List<Term> ofPerson(String person) {
            return terms.stream().filter(term -> term.person().equals(person)).toList();
        }

        @Override
        public void add(Term term) {
            terms.add(term);
        }

        @Override
        public void end(Term term, LocalDate last) {
            terms.replaceAll(
                    each -> each.equals(term) ? new Term(term.post(), term.person(), term.from(), last) : each);
        }

        @Override
        public void takeTurn() {}
    }

    static final class PaperSubstitutions implements Substitutions {

        private final Map<String, Substitution> substitutions = new LinkedHashMap<>();
        private final List<Offer> offers = new ArrayList<>();

        @Override
        public List<Substitution> standingFrom(LocalDate day) {
            return substitutions.values().stream()
                    .filter(each -> each.stands() && !each.to().isBefore(day))
                    .toList();
        }

        @Override
        public List<Substitution> concerning(String person) {
            return substitutions.values().stream()
                    .filter(each ->
                            each.absent().equals(person) || each.substitute().equals(person))
                    .toList();
        }

        @Override
        public List<Substitution> all() {
            return List.copyOf(substitutions.values());
        }

        @Override
        public Optional<Substitution> find(String id) {
            return Optional.ofNullable(substitutions.get(id));
        }

        @Override
        public void add(Substitution substitution) {
            substitutions.put(substitution.id(), substitution);
        }

        @Override
        public void revoke(String id, String by, LocalDateTime at) {
            substitutions.computeIfPresent(
                    id,
                    (key, old) -> new Substitution(
                            old.id(),
                            old.absent(),
                            old.substitute(),
                            old.from(),
                            old.to(),
                            old.works(),
                            old.reason(),
                            old.createdBy(),
                            old.createdAt(),
                            by,
                            at));
        }

        @Override
        public void rememberOffer(Offer offer) {
            offers.add(offer);
        }

        @Override
        public void forgetOffer(Offer offer) {
            offers.remove(offer);
        }

        @Override
        public List<Offer> offers() {
            return List.copyOf(offers);
        }

        @Override
        public List<Offer> offersOf(String task) {
            return offers.stream().filter(offer -> offer.task().equals(task)).toList();
        }
    }

    static final class PaperTasks implements OpenTasks {

        private final Map<String, OfferedTask> open = new LinkedHashMap<>();

        void open(String id, String process, @Nullable String assignee, Set<String> groups, Set<String> people) {
            open.put(id, new OfferedTask(id, process, assignee, groups, people));
        }

        void openAbout(String unit, String id, String process, Set<String> groups) {
            open.put(id, new OfferedTask(id, process, null, groups, Set.of(), new UnitCode(unit)));
        }

        void close(String id) {
            open.remove(id);
        }

        OfferedTask get(String id) {
            return Objects.requireNonNull(open.get(id));
        }

        @Override
        public List<OfferedTask> namedFor(String person) {
            return open.values().stream()
                    .filter(task -> task.isAssignedTo(person) || task.people().contains(person))
                    .toList();
        }

        @Override
        public List<OfferedTask> offeredTo(Collection<String> groups) {
            return open.values().stream()
                    .filter(task -> task.groups().stream().anyMatch(groups::contains))
                    .toList();
        }

        @Override
        public String label(String task) {
            return "2026-YT-0001 " + task;
        }

        @Override
        public Optional<OfferedTask> find(String task) {
            return Optional.ofNullable(open.get(task));
        }

        @Override
        public void putBack(String task) {
            var old = get(task);
            open.put(task, new OfferedTask(task, old.process(), null, old.groups(), old.people(), old.about()));
        }

        @Override
        public void offerTo(String task, String person) {
            var old = get(task);
            open.put(
                    task,
                    new OfferedTask(
                            task,
                            old.process(),
                            old.assignee(),
                            old.groups(),
                            with(old.people(), person),
                            old.about()));
        }

        @Override
        public void withdrawFrom(String task, String person) {
            var old = get(task);
            var people = new TreeSet<>(old.people());
            people.remove(person);
            open.put(task, new OfferedTask(task, old.process(), old.assignee(), old.groups(), people, old.about()));
        }

        @Override
        public void offerToGroup(String task, String group) {
            var old = get(task);
            open.put(
                    task,
                    new OfferedTask(
                            task, old.process(), old.assignee(), with(old.groups(), group), old.people(), old.about()));
        }

        private static Set<String> with(Set<String> some, String more) {
            var all = new TreeSet<>(some);
            all.add(more);
            return all;
        }
    }

    static final class PaperEngine implements EngineRoster {

        final Map<String, Set<String>> groups = new LinkedHashMap<>();

        @Override
        public boolean follow(Collection<EngineUser> people, Map<String, String> names) {
            var changed = false;
            for (var person : people) {
                var before = groups.put(person.id(), person.groups());
                changed |= !person.groups().equals(before);
            }
            return changed;
        }
    }

    private final class PaperLog implements ActionLog {

        @Override
        public void add(Kind kind, String subject, String person, String sentence) {
            log.add(person + "：" + sentence);
        }

        @Override
        public List<Entry> entries(Kind kind) {
            return List.of();
        }

        @Override
        public List<Entry> entries(Kind kind, String subject) {
            return List.of();
        }
    }
}
