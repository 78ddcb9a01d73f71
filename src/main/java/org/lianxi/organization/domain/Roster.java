package org.lianxi.organization.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who holds which post: the posts of the organization and all terms of office, past and planned ones too. */
public final class Roster {

    private final Organization organization;
    private final List<Term> terms;

    public Roster(Organization organization, List<Term> terms) {
        this.organization = organization;
        this.terms = List.copyOf(terms);
    }

    /** The posts that the person holds on the day, in the order of the organization file. */
    public List<Post> postsOf(String person, LocalDate day) {
        return organization.posts().stream()
                .filter(post -> terms.stream()
                        .anyMatch(term ->
                                term.post().equals(post.id()) && term.person().equals(person) && term.covers(day)))
                .toList();
    }

    public Set<String> groupsOf(String person, LocalDate day) {
        var groups = new TreeSet<String>();
        postsOf(person, day).forEach(post -> groups.addAll(post.groups()));
        return groups;
    }

    /** The post by which the person is in one of the groups on the day. */
    public Optional<Post> postIn(Collection<String> groups, String person, LocalDate day) {
        return postsOf(person, day).stream()
                .filter(post -> groups.stream().anyMatch(post::isIn))
                .findFirst();
    }

    public List<String> inGroup(String group, LocalDate day) {
        return organization.posts().stream()
                .filter(post -> post.isIn(group))
                .flatMap(post -> holdersOf(post.id(), day))
                .distinct()
                .toList();
    }

    public Stream<String> holdersOf(String post, LocalDate day) {
        return terms.stream()
                .filter(term -> term.post().equals(post) && term.covers(day))
                .map(Term::person);
    }

    public List<Term> termsOf(String post) {
        return terms.stream()
                .filter(term -> term.post().equals(post))
                .sorted(byStart())
                .toList();
    }

    /** Everybody who holds, has held or will hold a post. */
    public Set<String> people() {
        var people = new LinkedHashSet<String>();
        organization.posts().forEach(post -> termsOf(post.id()).forEach(term -> people.add(term.person())));
        terms.forEach(term -> people.add(term.person()));
        return people;
    }

    public boolean isInOffice(String person, LocalDate day) {
        return !postsOf(person, day).isEmpty();
    }

    /** Whether the person once held a post of the unit and holds none there on the day. */
    public boolean hasLeft(CityUnit unit, String person, LocalDate day) {
        return postsOf(person, day).stream().noneMatch(post -> post.unit().equals(unit.code()))
                && terms.stream()
                        .filter(term -> term.person().equals(person) && term.endsBefore(day))
                        .flatMap(term -> organization.post(term.post()).stream())
                        .anyMatch(post -> post.unit().equals(unit.code()));
    }

    /** The post that the person left last; empty where they never held one of the organization's posts. */
    public Optional<Post> lastPostOf(String person, LocalDate day) {
        return terms.stream()
                .filter(term -> term.person().equals(person) && term.endsBefore(day))
                .max(Comparator.comparing(term -> term.to() == null ? LocalDate.MAX : term.to()))
                .flatMap(term -> organization.post(term.post()));
    }

    /** The title under which people know the person: of their first post, 原… once they left, 拟任… before they begin. */
    public String nameOf(String person, LocalDate day) {
        return postsOf(person, day).stream()
                .findFirst()
                .map(post -> distinguished(post, person, day))
                .or(() -> lastPostOf(person, day).map(post -> "原" + post.title()))
                .or(() -> nextPostOf(person, day).map(post -> "拟任" + post.title()))
                .orElse(person);
    }

    /** The title, with the user id where several people hold the post at once. */
    private String distinguished(Post post, String person, LocalDate day) {
        var holders = terms.stream()
                .filter(term -> term.post().equals(post.id()) && term.covers(day))
                .count();
        return holders > 1 ? "%s（%s）".formatted(post.title(), person) : post.title();
    }

    private Optional<Post> nextPostOf(String person, LocalDate day) {
        return terms.stream()
                .filter(term -> term.person().equals(person)
                        && term.from() != null
                        && term.from().isAfter(day))
                .min(byStart())
                .flatMap(term -> organization.post(term.post()));
    }

    private static Comparator<Term> byStart() {
        return Comparator.comparing(term -> term.from() == null ? LocalDate.MIN : term.from());
    }
}
