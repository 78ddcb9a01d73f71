package org.lianxi.organization.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.lianxi.organization.domain.Groups;
import org.lianxi.organization.domain.OrganizationRules;
import org.lianxi.organization.domain.Post;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 岗位交接: the present holder's term ends and the newcomer's begins. Posts that one person holds together (clauses 4.3,
 * 4.4) change hands together.
 */
@Service
public class HandOverPost {

    private static final int LONGEST_REASON = 500;

    private final RosterToday roster;
    private final Terms terms;
    private final People people;
    private final FollowPosts followPosts;
    private final ActionLog log;

    HandOverPost(RosterToday roster, Terms terms, People people, FollowPosts followPosts, ActionLog log) {
        this.roster = roster;
        this.terms = terms;
        this.people = people;
        this.followPosts = followPosts;
        this.log = log;
    }

    /**
     * @param leaving whose term ends; may be empty where several people hold the post and one joins them, or where a
     *     newcomer takes over from the only holder
     * @param newcomer user id of whoever takes over; empty where somebody leaves and nobody follows yet
     * @param from the newcomer's first day
     */
    public record HandOver(String post, String leaving, String newcomer, LocalDate from, String reason) {

        public HandOver {
            leaving = leaving.strip();
            newcomer = newcomer.strip();
            reason = reason.strip();
        }
    }

    @Transactional
    public void byAdministrator(String administrator, HandOver handOver) {
        if (people.groupsOf(administrator).stream().noneMatch(Groups.HANDING_OVER::contains)) {
            throw new Refusal("organization.not-administrator", "只有系统管理员可以办理岗位交接，请联系系统管理员办理。");
        }
        var post = roster.organization()
                .post(handOver.post())
                .orElseThrow(() -> new Refusal(
                        "organization.unknown-post", "没有编号为“%s”的岗位，请从岗位列表中重新选择。".formatted(handOver.post())));
        checkSeparation(post, handOver, administrator);
        check(post, handOver);
        terms.takeTurn();
        for (var each : roster.organization().changingHandsWith(post)) {
            change(each, handOver, administrator);
        }
        followPosts.today();
    }

    /**
     * The system administrator fills the posts of the office, the security administrator those of administrators; none
     * their own.
     */
    private void checkSeparation(Post post, HandOver handOver, String administrator) {
        var isOfAdministrators = post.groups().stream().anyMatch(Groups.ADMINISTRATORS::contains);
        var needed = isOfAdministrators ? Groups.SECURITY_ADMIN : Groups.SYSTEM_ADMIN;
        if (!people.groupsOf(administrator).contains(needed)) {
            throw new Refusal(
                    "organization.not-administrator",
                    "“%s”的交接由%s办理，没有办理。".formatted(post.title(), isOfAdministrators ? "安全管理员" : "系统管理员"));
        }
        if (handOver.newcomer().equals(administrator)) {
            throw new Refusal("organization.own-post", "不能给自己安排岗位，没有办理。请由另一位管理员办理。");
        }
        if (isOfAdministrators
                && people.groupsOf(handOver.newcomer()).stream()
                        .anyMatch(group -> Groups.ADMINISTRATORS.contains(group)
                                && !post.groups().contains(group))) {
            throw new Refusal(
                    "organization.two-administrators",
                    "“%s”已经担任另一个管理员岗位。系统、安全、审计管理员须由不同的人担任，没有办理。".formatted(handOver.newcomer()));
        }
    }

    private void check(Post post, HandOver handOver) {
        var nobodyFollows = handOver.newcomer().isEmpty() && !handOver.leaving().isEmpty();
        if (!nobodyFollows && !OrganizationRules.isId(handOver.newcomer())) {
            throw new Refusal(
                    "organization.malformed-person",
                    "接任人员编号“%s”不合格式，请用小写字母、数字和连字符填写，例如 legal-liaison-2。".formatted(handOver.newcomer()));
        }
        if (handOver.from().isBefore(roster.today())) {
            throw new Refusal(
                    "organization.hand-over-in-the-past",
                    "交接日期 %s 早于今天，已经办理的事项不能改记在他人名下；请填写今天或以后的日期。".formatted(handOver.from()));
        }
        if (handOver.reason().isEmpty()) {
            throw new Refusal(
                    "organization.hand-over-without-reason", "岗位“%s”的交接没有填写原因，请填写后再提交。".formatted(post.title()));
        }
        if (handOver.reason().codePointCount(0, handOver.reason().length()) > LONGEST_REASON) {
            throw new Refusal(
                    "organization.hand-over-reason-too-long", "交接原因最多 %d 个字，请精简后再提交。".formatted(LONGEST_REASON));
        }
    }

    private void change(Post post, HandOver handOver, String administrator) {
        var everybody = roster.everybody();
        var standing = everybody.termsOf(post.id()).stream()
                .filter(term -> term.from() != null && !term.endsBefore(term.from()))
                .toList();
        refuseSecondPlan(post, handOver, standing);
        var leaving = leaving(post, handOver, standing);
        leaving.ifPresent(term -> terms.end(term, handOver.from().minusDays(1)));
        if (!handOver.newcomer().isEmpty()) {
            terms.add(new Term(post.id(), handOver.newcomer(), handOver.from(), null));
        }
        log.add(
                ActionLog.Kind.POST,
                post.id(),
                administrator,
                sentence(post, handOver, leaving.map(Term::person).orElse(""), everybody));
    }

    private void refuseSecondPlan(Post post, HandOver handOver, List<Term> standing) {
        for (var term : standing) {
            var samePerson = term.person().equals(handOver.newcomer());
            if (samePerson && !term.endsBefore(handOver.from())) {
                throw new Refusal(
                        "organization.already-holds",
                        "“%s”自 %s 起已经由“%s”担任，无需交接；请核对人员编号和日期。".formatted(post.title(), term.from(), term.person()));
            }
            if (!post.shared() && term.from() != null && term.from().isAfter(handOver.from())) {
                throw new Refusal(
                        "organization.hand-over-already-planned",
                        "“%s”已安排自 %s 起由“%s”担任，不能再安排 %s 的交接；请将日期改在 %s 或以后。"
                                .formatted(post.title(), term.from(), term.person(), handOver.from(), term.from()));
            }
        }
    }

    private Optional<Term> leaving(Post post, HandOver handOver, List<Term> standing) {
        var holding =
                standing.stream().filter(term -> term.covers(handOver.from())).toList();
        if (handOver.leaving().isEmpty()) {
            return post.shared() ? Optional.empty() : holding.stream().findFirst();
        }
        var term = holding.stream()
                .filter(each -> each.person().equals(handOver.leaving()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "organization.not-the-holder",
                        "“%s”在 %s 并不担任“%s”，请重新选择卸任人员。".formatted(handOver.leaving(), handOver.from(), post.title())));
        if (handOver.newcomer().isEmpty()
                && holding.size() == 1
                && post.groups().stream().anyMatch(Groups.ADMINISTRATORS::contains)) {
            throw new Refusal("organization.last-administrator", "这是最后一名%s，卸任前请先指定接任人员。".formatted(post.title()));
        }
        return Optional.of(term);
    }

    private String sentence(Post post, HandOver handOver, String leaver, Roster everybody) {
        var newcomer = handOver.newcomer();
        var who = newcomer.isEmpty()
                ? "由“%s”卸任".formatted(leaver)
                : leaver.isEmpty() ? "由“%s”担任".formatted(newcomer) : "由“%s”交接给“%s”".formatted(leaver, newcomer);
        var known = everybody.people().contains(newcomer) || newcomer.isEmpty() ? "" : "（新人员）";
        return "%s自 %s 起%s%s。原因：%s".formatted(post.title(), handOver.from(), who, known, handOver.reason());
    }
}
