package org.lianxi.organization.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Units and posts of a city, and who holds the posts when the application starts for the first time. Whether it is
 * sound is asked of {@link OrganizationRules}.
 */
public record Organization(String city, String regulation, List<CityUnit> units, List<Post> posts, List<Term> holders) {

    public Organization {
        city = Objects.requireNonNullElse(city, "");
        regulation = Objects.requireNonNullElse(regulation, "");
        units = List.copyOf(Objects.requireNonNullElse(units, List.of()));
        posts = List.copyOf(Objects.requireNonNullElse(posts, List.of()));
        holders = List.copyOf(Objects.requireNonNullElse(holders, List.of()));
    }

    public Optional<CityUnit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    public Optional<Post> post(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** The post and those that the same person holds with it; they change hands together. */
    public List<Post> changingHandsWith(Post post) {
        var first = post.heldWith().isEmpty() ? post.id() : post.heldWith();
        return posts.stream()
                .filter(each -> each.id().equals(first) || each.heldWith().equals(first))
                .toList();
    }

    /** Every group of the city with its Chinese name. */
    public Map<String, String> groups() {
        return Groups.all(units);
    }

    /** The unit that the group belongs to; empty for the conference's groups. */
    public Optional<CityUnit> unitOfGroup(String group) {
        return Groups.unitOf(group, units);
    }

    /**
     * Whom a task waits for, as one short word for task lists: the unit where all groups belong to one, else the
     * office, the leaders, or the groups' names.
     */
    public String addressee(Collection<String> groups) {
        var all = groups();
        var names = new LinkedHashSet<String>();
        all.keySet().stream()
                .filter(groups::contains)
                .forEach(group -> names.add(unitOfGroup(group)
                        .map(CityUnit::name)
                        .orElseGet(() ->
                                all.getOrDefault(group.startsWith(Groups.OFFICE) ? Groups.OFFICE : group, group))));
        return String.join("、", names);
    }
}
