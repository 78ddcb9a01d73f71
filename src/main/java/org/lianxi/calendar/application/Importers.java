package org.lianxi.calendar.application;

import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.springframework.stereotype.Component;

/** Who imports notices: the office and the system administrator, two of them for each notice (本系统约定). */
@Component
class Importers {

    private final People people;

    Importers(People people) {
        this.people = people;
    }

    boolean include(String person) {
        var groups = people.groupsOf(person);
        return groups.contains("office") || groups.contains("system-admin");
    }

    void mustInclude(String person) {
        if (!include(person)) {
            throw new Refusal("calendar.not-importer", "只有联席会议办公室人员和系统管理员可以导入放假安排，您的岗位不能办理。如有疑问，请联系办公室。");
        }
    }
}
