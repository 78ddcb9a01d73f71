package org.lianxi.organization.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.organization.application.EngineRoster;
import org.springframework.stereotype.Component;

/** Users carry the title of their post as first name, because the engine's pages show "first last". */
@Component
class ProjectedRoster implements EngineRoster {

    private static final String GROUP_TYPE = "WORKFLOW";

    private final IdentityService identity;
    private final WithoutAuthorization withoutAuthorization;

    ProjectedRoster(IdentityService identity, WithoutAuthorization withoutAuthorization) {
        this.identity = identity;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public boolean follow(Collection<EngineUser> people, Map<String, String> groups) {
        return withoutAuthorization.get(() -> {
            var changed = followGroups(groups);
            changed |= followUsers(people);
            for (var person : people) {
                var present = groupsOf(person.id());
                changed |= !present.equals(person.groups());
                followMemberships(person, present);
            }
            return changed;
        });
    }

    private boolean followGroups(Map<String, String> groups) {
        var present = new HashMap<String, Group>();
        identity.createGroupQuery().list().forEach(group -> present.put(group.getId(), group));
        var changed = false;
        for (var wanted : groups.entrySet()) {
            var group = present.get(wanted.getKey());
            if (group == null) {
                group = identity.newGroup(wanted.getKey());
                group.setType(GROUP_TYPE);
            } else if (wanted.getValue().equals(group.getName())) {
                continue;
            }
            group.setName(wanted.getValue());
            identity.saveGroup(group);
            changed = true;
        }
        return changed;
    }

    private boolean followUsers(Collection<EngineUser> people) {
        var names = new HashMap<String, String>();
        identity.createUserQuery()
                .list()
                .forEach(user -> names.put(user.getId(), Objects.toString(user.getFirstName(), "")));
        var changed = false;
        for (var person : people) {
            if (person.name().equals(names.get(person.id()))) {
                continue;
            }
            var user = names.containsKey(person.id())
                    ? identity.createUserQuery().userId(person.id()).singleResult()
                    : identity.newUser(person.id());
            user.setFirstName(person.name());
            user.setLastName("");
            identity.saveUser(user);
            changed = true;
        }
        return changed;
    }

    private void followMemberships(EngineUser person, Set<String> present) {
        for (var group : person.groups()) {
            if (!present.contains(group)) {
                identity.createMembership(person.id(), group);
            }
        }
        for (var group : present) {
            if (!person.groups().contains(group)) {
                identity.deleteMembership(person.id(), group);
            }
        }
    }

    private Set<String> groupsOf(String person) {
        var groups = new HashSet<String>();
        identity.createGroupQuery().groupMember(person).list().forEach(group -> groups.add(group.getId()));
        return groups;
    }
}
