package org.lianxi.organization.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engine's groups: a fixed set for the conference, and four for each unit. */
public final class Groups {

    public static final String OFFICE = "office";
    public static final String LEADER = "leader";
    public static final String SYSTEM_ADMIN = "system-admin";
    public static final String SECURITY_ADMIN = "security-admin";
    public static final String AUDIT_ADMIN = "audit-admin";

    /** 三员: three posts that watch each other; nobody holds two of them. */
    public static final Set<String> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** Who hands over posts: each of the two the posts that are not the other's. */
    public static final Set<String> HANDING_OVER = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN);

    private static final Map<String, String> CONFERENCE = conference();
    private static final Map<String, String> OF_UNIT = ofUnit();

    private Groups() {}

    /** All groups of a city with these units, with their Chinese names. */
    static Map<String, String> all(Collection<CityUnit> units) {
        var groups = new LinkedHashMap<>(CONFERENCE);
        for (var unit : units) {
            OF_UNIT.forEach((kind, name) -> groups.put(unit.code() + "-" + kind, unit.name() + name));
        }
        return groups;
    }

    static String liaisonOf(String unit) {
        return unit + "-liaison";
    }

    static String memberOf(String unit) {
        return unit + "-member";
    }

    /** The unit that the group belongs to; empty for the conference's groups. */
    static Optional<CityUnit> unitOf(String group, List<CityUnit> units) {
        if (CONFERENCE.containsKey(group)) {
            return Optional.empty();
        }
        return units.stream()
                .filter(unit -> OF_UNIT.keySet().stream().anyMatch(kind -> group.equals(unit.code() + "-" + kind)))
                .findFirst();
    }

    private static Map<String, String> conference() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("leader", "组长");
        groups.put("deputy-leader", "副组长");
        groups.put("member", "联席会议成员");
        groups.put("liaison", "联席会议联络员");
        groups.put("office-director", "联席会议办公室主任");
        groups.put("office-deputy", "联席会议办公室副主任");
        groups.put(OFFICE, "联席会议办公室");
        groups.put("window", "政务服务中心窗口");
        groups.put("analyst", "流程分析员");
        groups.put(SYSTEM_ADMIN, "系统管理员");
        groups.put(SECURITY_ADMIN, "安全管理员");
        groups.put(AUDIT_ADMIN, "审计管理员");
        return groups;
    }

    private static Map<String, String> ofUnit() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("head", "主要负责人");
        groups.put("member", "联席会议成员");
        groups.put("liaison", "联络员");
        groups.put("staff", "工作人员");
        return groups;
    }
}
