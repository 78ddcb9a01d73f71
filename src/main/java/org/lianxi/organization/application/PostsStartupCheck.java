package org.lianxi.organization.application;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.organization.domain.Groups;
import org.lianxi.organization.domain.Term;
import org.springframework.stereotype.Component;

/** Whether the table of holders still fits the organization file, and whether posts are vacant. */
@Component
class PostsStartupCheck implements StartupCheck {

    private final RosterToday roster;
    private final Terms terms;

    PostsStartupCheck(RosterToday roster, Terms terms) {
        this.roster = roster;
        this.terms = terms;
    }

    @Override
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var everybody = roster.everybody();
        var today = roster.today();
        for (var post : roster.organization().posts()) {
            if (everybody.holdersOf(post.id(), today).findAny().isEmpty()) {
                findings.add(Finding.warning(
                        "岗位“%s”目前无人担任（条款 %s），其任务无人办理；请在“单位与岗位”页面办理交接。".formatted(post.title(), post.clause())));
            }
        }
        var gone = new TreeSet<String>();
        terms.all().stream()
                .map(Term::post)
                .filter(post -> roster.organization().post(post).isEmpty())
                .forEach(gone::add);
        gone.forEach(post -> findings.add(
                Finding.warning("岗位“%s”有任职记录，但单位和岗位文件中已没有这个岗位，任职者不再收到其任务；如属误删请补回文件后重新启动。".formatted(post))));
        if (everybody.inGroup(Groups.SYSTEM_ADMIN, today).isEmpty()) {
            findings.add(Finding.warning("目前没有人担任系统管理员，无法办理岗位交接；请核对单位和岗位文件中系统管理员的任期。"));
        }
        return findings;
    }
}
