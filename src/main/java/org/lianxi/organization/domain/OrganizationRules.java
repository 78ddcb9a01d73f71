package org.lianxi.organization.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the regulation and the product demand of an organization file. All faults are named at once, each with its
 * clause, so that whoever fills in the file need not start the application once per fault.
 */
public final class OrganizationRules {

    /** The unit whose leader directs the conference's office (clause 4.2). */
    static final String DIRECTING_UNIT = "service-center";

    /** The units whose liaisons are the office's deputy directors (clause 4.3). */
    static final List<String> DEPUTY_UNITS = List.of("government-office", "supervision", "legal", "investment");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private final Organization city;
    private final Set<String> clauses;
    private final List<Breach> breaches = new ArrayList<>();

    private OrganizationRules(Organization city, Set<String> clauses) {
        this.city = city;
        this.clauses = clauses;
    }

    /** @param clauses the ids of the clauses that a duty or post may cite */
    public static List<Breach> breaches(Organization city, Set<String> clauses) {
        var rules = new OrganizationRules(city, clauses);
        rules.checkUnits();
        rules.checkPosts();
        rules.checkConference();
        rules.checkOffice();
        rules.checkHolders();
        return List.copyOf(rules.breaches);
    }

    /** Whether the text can be the id of a unit, a post or a person. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    private void checkUnits() {
        product(city.city().isBlank(), "没有写明城市名称，请填写 city。");
        repeated(city.units(), CityUnit::code).forEach(code -> product(true, "单位编码“%s”重复出现，请为每个单位使用不同的编码。", code));
        for (var unit : city.units()) {
            product(!isId(unit.code()), "单位编码“%s”不合格式，请用小写字母、数字和连字符，例如 service-center。", unit.code());
            product(unit.name().isBlank(), "单位“%s”没有名称，请填写 name。", unit.code());
            for (var duty : unit.duties()) {
                checkClause(duty.clause(), "单位“%s”的职责".formatted(unit.code()));
                product(duty.text().isBlank(), "单位“%s”有一条职责没有内容，请填写 text。", unit.code());
            }
        }
    }

    private void checkPosts() {
        repeated(city.posts(), Post::id).forEach(id -> product(true, "岗位编号“%s”重复出现，请为每个岗位使用不同的编号。", id));
        var groups = city.groups();
        for (var post : city.posts()) {
            product(!isId(post.id()), "岗位编号“%s”不合格式，请用小写字母、数字和连字符，例如 legal-liaison。", post.id());
            product(post.title().isBlank(), "岗位“%s”没有名称，请填写 title。", post.id());
            product(city.unit(post.unit()).isEmpty(), "岗位“%s”所属单位“%s”不存在，请改为已列出的单位编码。", post.id(), post.unit());
            if (!post.clause().equals("none")) {
                checkClause(post.clause(), "岗位“%s”".formatted(post.id()));
            }
            product(post.groups().isEmpty(), "岗位“%s”没有列入任何组，任职者收不到任务，请填写 groups。", post.id());
            for (var group : post.groups()) {
                if (!groups.containsKey(group)) {
                    product(true, "岗位“%s”列入的组“%s”不存在，请检查 groups。", post.id(), group);
                } else {
                    city.unitOfGroup(group)
                            .filter(unit -> !unit.code().equals(post.unit()))
                            .ifPresent(unit -> product(
                                    true,
                                    "岗位“%s”属于“%s”，却列入“%s”的组“%s”，请改正其中之一。",
                                    post.id(),
                                    post.unit(),
                                    unit.code(),
                                    group));
                }
            }
            product(
                    !Set.of("", "director", "deputy", "member").contains(post.seat()),
                    "岗位“%s”的办公室席位“%s”不存在，只能是 director、deputy 或 member。",
                    post.id(),
                    post.seat());
            checkHeldWith(post);
        }
    }

    private void checkHeldWith(Post post) {
        if (post.heldWith().isEmpty()) {
            return;
        }
        var other = city.post(post.heldWith());
        product(other.isEmpty(), "岗位“%s”所兼的岗位“%s”不存在，请检查 heldWith。", post.id(), post.heldWith());
        other.ifPresent(first -> {
            product(!first.heldWith().isEmpty(), "岗位“%s”所兼的岗位“%s”又写了 heldWith，请都写成同一个岗位。", post.id(), first.id());
            product(post.shared() || first.shared(), "岗位“%s”与“%s”由一人兼任，不能设为多人岗位（shared）。", post.id(), first.id());
        });
    }

    private void checkConference() {
        exactlyOne("2.1", "leader", "联席会议须设组长 1 名，现有 %d 个组长岗位，请保留一个（组 leader）。");
        exactlyOne("2.1", "deputy-leader", "联席会议须设副组长 1 名，现有 %d 个副组长岗位，请保留一个（组 deputy-leader）。");
        regulation(city.units().stream().noneMatch(CityUnit::member), "2.1", "没有成员单位，请至少将一个单位写为 member: true。");
        for (var unit : members()) {
            exactlyOne(
                    "2.1",
                    Groups.memberOf(unit.code()),
                    "成员单位“" + unit.name() + "”须有成员 1 名，现有 %d 个成员岗位，请保留一个（组 " + Groups.memberOf(unit.code()) + "）。");
            exactlyOne(
                    "2.2",
                    Groups.liaisonOf(unit.code()),
                    "成员单位“" + unit.name() + "”须指定联络员 1 名，现有 %d 个联络员岗位，请保留一个（组 " + Groups.liaisonOf(unit.code()) + "）。");
        }
    }

    private void checkOffice() {
        var directors = withSeat("director");
        regulation(directors.size() != 1, "4.2", "办公室须设主任 1 名，现有 %d 个主任岗位，请保留一个（seat: director）。", directors.size());
        for (var director : directors) {
            regulation(
                    !director.unit().equals(DIRECTING_UNIT),
                    "4.2",
                    "办公室主任“%s”须由 %s 的领导兼任，现属“%s”，请改正 unit。",
                    director.id(),
                    DIRECTING_UNIT,
                    director.unit());
            product(!director.isIn("office-director"), "办公室主任“%s”没有列入组 office-director，请补上。", director.id());
        }
        var deputies = withSeat("deputy");
        regulation(
                deputies.size() != DEPUTY_UNITS.size(),
                "4.3",
                "办公室须设副主任 4 名，现有 %d 个副主任岗位，请改为 4 个（seat: deputy）。",
                deputies.size());
        for (var unit : DEPUTY_UNITS) {
            var ofUnit =
                    deputies.stream().filter(post -> post.unit().equals(unit)).count();
            regulation(ofUnit != 1, "4.3", "办公室副主任须有 1 名来自“%s”，现有 %d 名，请改正 unit。", unit, ofUnit);
        }
        for (var deputy : deputies) {
            product(!deputy.isIn("office-deputy"), "办公室副主任“%s”没有列入组 office-deputy，请补上。", deputy.id());
            checkDeputyIsLiaison(deputy);
        }
        for (var unit : members()) {
            liaisonPosts(unit)
                    .filter(post ->
                            !DEPUTY_UNITS.contains(unit.code()) && !post.seat().equals("member"))
                    .forEach(post ->
                            regulation(true, "4.4", "“%s”的联络员“%s”须同时是办公室成员，请写 seat: member。", unit.name(), post.id()));
        }
    }

    private void checkDeputyIsLiaison(Post deputy) {
        city.unit(deputy.unit())
                .filter(unit -> DEPUTY_UNITS.contains(unit.code()))
                .ifPresent(unit -> regulation(
                        liaisonPosts(unit)
                                .noneMatch(liaison -> deputy.id().equals(liaison.id())
                                        || deputy.heldWith().equals(liaison.id())),
                        "4.4",
                        "“%s”的办公室副主任“%s”须由该单位联络员担任，请将 heldWith 写为其联络员岗位。",
                        unit.name(),
                        deputy.id()));
    }

    private void checkHolders() {
        for (var term : city.holders()) {
            product(city.post(term.post()).isEmpty(), "任职记录中的岗位“%s”不存在，请改为已列出的岗位编号。", term.post());
            product(!isId(term.person()), "岗位“%s”的人员编号“%s”不合格式，请用小写字母、数字和连字符，不要写真实姓名。", term.post(), term.person());
            product(term.from() == null, "岗位“%s”的任职者“%s”没有起始日期，请填写 from。", term.post(), term.person());
            product(
                    term.from() != null && term.endsBefore(term.from()),
                    "岗位“%s”的任职者“%s”的任期结束（%s）早于开始（%s），请改正日期。",
                    term.post(),
                    term.person(),
                    term.to(),
                    term.from());
        }
        for (var post : city.posts()) {
            checkTermsOf(post);
        }
        var administrators = city.posts().stream()
                .filter(post -> post.isIn(Groups.SYSTEM_ADMIN))
                .map(Post::id)
                .collect(Collectors.toSet());
        product(
                city.holders().stream().noneMatch(term -> administrators.contains(term.post()) && term.to() == null),
                "没有人担任系统管理员，启动后无法办理岗位交接，请至少写一名任期未定的任职者（组 system-admin）。");
        checkSeparation();
    }

    /** 三员分立: the three administrators watch each other, so nobody is two of them at the same time. */
    private void checkSeparation() {
        var terms = city.holders().stream()
                .filter(term -> !administrationsOf(term).isEmpty())
                .toList();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                var one = terms.get(i);
                var other = terms.get(j);
                product(
                        one.person().equals(other.person())
                                && one.overlaps(other)
                                && !administrationsOf(one).equals(administrationsOf(other)),
                        "“%s”同时担任“%s”和“%s”。系统、安全、审计管理员须由不同的人担任，请改正任职者。",
                        one.person(),
                        one.post(),
                        other.post());
            }
        }
    }

    private Set<String> administrationsOf(Term term) {
        return city.post(term.post()).stream()
                .flatMap(post -> post.groups().stream())
                .filter(Groups.ADMINISTRATORS::contains)
                .collect(Collectors.toSet());
    }

    private void checkTermsOf(Post post) {
        var terms = termsOf(post.id());
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                var one = terms.get(i);
                var other = terms.get(j);
                if (one.overlaps(other) && (!post.shared() || one.person().equals(other.person()))) {
                    product(true, "岗位“%s”同一时间有两条任职记录（“%s”与“%s”），请改正任期使其前后衔接。", post.id(), one.person(), other.person());
                }
            }
        }
        if (city.post(post.heldWith()).isPresent()) {
            regulation(
                    !sameTerms(terms, termsOf(post.heldWith())),
                    "4.4",
                    "岗位“%s”与“%s”须由同一人在同一任期内兼任，请使两者的任职记录一致。",
                    post.id(),
                    post.heldWith());
        }
    }

    private List<Term> termsOf(String post) {
        return city.holders().stream()
                .filter(term -> term.post().equals(post) && term.from() != null)
                .toList();
    }

    private static boolean sameTerms(List<Term> some, List<Term> others) {
        Function<List<Term>, Set<String>> spans = terms -> terms.stream()
                .map(term -> "%s %s %s".formatted(term.person(), term.from(), term.to()))
                .collect(Collectors.toSet());
        return spans.apply(some).equals(spans.apply(others));
    }

    private void exactlyOne(String clause, String group, String sentence) {
        var count = city.posts().stream().filter(post -> post.isIn(group)).count();
        var shared = city.posts().stream().anyMatch(post -> post.isIn(group) && post.shared());
        regulation(count != 1, clause, sentence, count);
        regulation(shared, clause, "组“%s”的岗位只能由一人担任，请去掉 shared。", group);
    }

    private void checkClause(String clause, String where) {
        product(!clauses.contains(clause), "%s引用的条款“%s”不存在，请对照 docs/clauses.md 改正。", where, clause);
    }

    private List<CityUnit> members() {
        return city.units().stream().filter(CityUnit::member).toList();
    }

    private Stream<Post> liaisonPosts(CityUnit unit) {
        return city.posts().stream().filter(post -> post.isIn(Groups.liaisonOf(unit.code())));
    }

    private List<Post> withSeat(String seat) {
        return city.posts().stream().filter(post -> post.seat().equals(seat)).toList();
    }

    private void regulation(boolean broken, String clause, String sentence, @Nullable Object... words) {
        if (broken) {
            breaches.add(Breach.ofRegulation(clause, sentence, words));
        }
    }

    private void product(boolean broken, String sentence, @Nullable Object... words) {
        if (broken) {
            breaches.add(Breach.ofProduct(sentence, words));
        }
    }

    private static <T> List<String> repeated(List<T> entries, Function<T, String> id) {
        var seen = new HashSet<String>();
        var repeated = new HashSet<String>();
        entries.forEach(entry -> {
            if (!seen.add(id.apply(entry))) {
                repeated.add(id.apply(entry));
            }
        });
        return repeated.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
