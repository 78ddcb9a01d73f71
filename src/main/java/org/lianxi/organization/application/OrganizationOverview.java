package org.lianxi.organization.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxi.organization.domain.CityUnit;
import org.lianxi.organization.domain.Groups;
import org.lianxi.organization.domain.Post;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units, posts and holders as people read them. */
@Service
public class OrganizationOverview {

    private final RosterToday roster;
    private final ActionLog log;

    OrganizationOverview(RosterToday roster, ActionLog log) {
        this.roster = roster;
        this.log = log;
    }

    /** @param mayHandOver whether the reader may hand over posts */
    public record Overview(
            String city,
            String regulation,
            List<UnitView> units,
            List<PostView> posts,
            List<LogLine> log,
            boolean mayHandOver,
            LocalDate today) {}

    public record UnitView(CityUnit unit, List<PostView> posts) {}

    /** @param holders present and planned ones, in the order of their terms */
    public record PostView(Post post, List<HolderView> holders, boolean vacant) {}

    /**
     * @param from null never happens for terms that were entered
     * @param to null while no end is known
     */
    public record HolderView(
            String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean present) {}

    public record LogLine(LocalDateTime at, String who, String sentence) {}

    @Transactional(readOnly = true)
    public Overview seenBy(String reader) {
        var everybody = roster.everybody();
        var today = roster.today();
        var organization = roster.organization();
        var posts = organization.posts().stream()
                .map(post -> view(post, everybody, today))
                .toList();
        return new Overview(
                organization.city(),
                organization.regulation(),
                organization.units().stream()
                        .map(unit -> new UnitView(
                                unit,
                                posts.stream()
                                        .filter(view -> view.post().unit().equals(unit.code()))
                                        .toList()))
                        .toList(),
                posts,
                log.entries(ActionLog.Kind.POST).stream()
                        .map(entry -> new LogLine(entry.at(), who(entry.person(), everybody), entry.sentence()))
                        .toList(),
                everybody.groupsOf(reader, today).stream().anyMatch(Groups.HANDING_OVER::contains),
                today);
    }

    private PostView view(Post post, Roster everybody, LocalDate today) {
        var holders = everybody.termsOf(post.id()).stream()
                .filter(term -> !isCancelled(term) && !term.endsBefore(today))
                .map(term -> new HolderView(term.person(), term.from(), term.to(), term.covers(today)))
                .toList();
        return new PostView(post, holders, holders.stream().noneMatch(HolderView::present));
    }

    private static boolean isCancelled(Term term) {
        return term.from() != null && term.endsBefore(term.from());
    }

    private String who(String person, Roster everybody) {
        return person.equals("system") ? "系统" : everybody.nameOf(person, roster.today());
    }
}
