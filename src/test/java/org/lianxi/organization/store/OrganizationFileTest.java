package org.lianxi.organization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxi.organization.domain.CityUnit;
import org.lianxi.organization.domain.Duty;
import org.lianxi.organization.domain.Post;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class OrganizationFileTest {

    private static final ClassPathResource GUILIN = new ClassPathResource("organization/guilin.yaml");
    private static final ClassPathResource TEMPLATE = new ClassPathResource("organization/city-template.yaml");

    @Test
    void theSampleCityKeepsTheRegulation() {
        var guilin = OrganizationFile.read(GUILIN);

        assertThat(guilin.units()).filteredOn(CityUnit::member).hasSize(8);
        assertThat(guilin.units())
                .filteredOn(unit -> !unit.member())
                .hasSize(12)
                .allSatisfy(department -> assertThat(department.approves()).isNotEmpty());
        assertThat(guilin.holders().stream().map(term -> term.post()).distinct())
                .as("every post is held; two analysts check each other")
                .containsExactlyElementsOf(guilin.posts().stream().map(Post::id).toList());
    }

    @Test
    void theTemplateForOtherCitiesPassesAsItIs() {
        var template = OrganizationFile.read(TEMPLATE);

        assertThat(template.units()).filteredOn(CityUnit::member).hasSize(8);
        assertThat(template.holders()).singleElement().satisfies(term -> assertThat(term.post())
                .isEqualTo("system-admin"));
    }

    @Test
    void everyMemberUnitHasItsDutiesWordForWord() throws IOException {
        var regulation = plain(Files.readString(Path.of("docs/clauses.md")));

        assertThat(OrganizationFile.read(GUILIN).units())
                .filteredOn(CityUnit::member)
                .allSatisfy(
                        unit -> assertThat(unit.duties()).isNotEmpty().allSatisfy((Duty duty) -> assertThat(regulation)
                                .contains(plain(duty.text()))));
    }

    @Test
    void theClausesThatMayBeCitedAreThoseOfTheRegulation() throws IOException {
        var ids = Pattern.compile("^\\|(\\d[^|]*)\\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/clauses.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(OrganizationFile.knownClauses()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("oneFaultEach")
    void aBreachIsNamedWithItsClause(String found, String written, String clause, String words) {
        assertThat(faultsAfter(found, written)).singleElement().satisfies(fault -> assertThat(fault)
                .startsWith("[" + clause + "]")
                .contains(words));
    }

    static Stream<Arguments> oneFaultEach() {
        var regulation = "制度规定 ";
        var product = "本系统约定";
        return Stream.of(
                Arguments.of("city: 桂林市", "city:", product, "没有写明城市名称"),
                Arguments.of("units:", "units:\n  - {code: water, name: 另一个水利局}", product, "单位编码“water”重复出现"),
                Arguments.of("units:", "units:\n  - {code: Water, name: 水利局}", product, "单位编码“Water”不合格式"),
                Arguments.of("    name: 市水利局\n", "", product, "单位“water”没有名称"),
                Arguments.of("clause: \"5.1\"", "clause: \"9.9\"", product, "条款“9.9”不存在"),
                Arguments.of("text: 综合协调全市政务服务工作", "text:", product, "有一条职责没有内容"),
                Arguments.of(
                        "posts:",
                        "posts:\n  - {id: analyst, title: 分析员, unit: legal, clause: none, groups: [analyst], shared: true}",
                        product,
                        "岗位编号“analyst”重复出现"),
                Arguments.of(
                        "posts:",
                        "posts:\n  - {id: 分析员, title: 分析员, unit: legal, clause: none, groups: [analyst]}",
                        product,
                        "岗位编号“分析员”不合格式"),
                Arguments.of("groups: [window]", "groups: [window], seat: chair", product, "席位“chair”不存在"),
                Arguments.of("title: 流程分析员,", "", product, "岗位“analyst”没有名称"),
                Arguments.of("clause: \"4.1\"", "clause: \"4.9\"", product, "条款“4.9”不存在"),
                Arguments.of("groups: [window]", "groups: [doorway]", product, "组“doorway”不存在"),
                Arguments.of("groups: [window]", "groups: []", product, "没有列入任何组"),
                Arguments.of("groups: [window]", "groups: [legal-staff]", product, "却列入“legal”的组“legal-staff”"),
                Arguments.of(
                        "unit: service-center, clause: \"none\", groups: [window]",
                        "unit: harbour, clause: \"none\", groups: [window]",
                        product,
                        "所属单位“harbour”不存在"),
                Arguments.of("groups: [leader]", "groups: [member]", regulation + "2.1", "须设组长 1 名，现有 0 个"),
                Arguments.of(
                        "groups: [legal-head, legal-staff]",
                        "groups: [legal-head, deputy-leader]",
                        regulation + "2.1",
                        "须设副组长 1 名，现有 2 个"),
                Arguments.of(
                        "groups: [member, legal-member, legal-staff]",
                        "groups: [member, legal-staff]",
                        regulation + "2.1",
                        "成员单位“市法制办”须有成员 1 名，现有 0 个"),
                Arguments.of(
                        "groups: [legal-head, legal-staff]",
                        "groups: [legal-head, legal-liaison], seat: member",
                        regulation + "2.2",
                        "成员单位“市法制办”须指定联络员 1 名，现有 2 个"),
                Arguments.of(
                        "groups: [liaison, finance-liaison, finance-staff]",
                        "shared: true, groups: [liaison, finance-liaison, finance-staff]",
                        regulation + "2.2",
                        "组“finance-liaison”的岗位只能由一人担任"),
                Arguments.of("seat: director, ", "", regulation + "4.2", "办公室须设主任 1 名，现有 0 个"),
                Arguments.of(
                        "groups: [window], shared: true",
                        "groups: [window, office-director], shared: true, seat: director",
                        regulation + "4.2",
                        "办公室须设主任 1 名，现有 2 个"),
                Arguments.of(
                        "联席会议办公室主任, unit: service-center",
                        "联席会议办公室主任, unit: finance",
                        regulation + "4.2",
                        "须由 service-center 的领导兼任"),
                Arguments.of("groups: [office-director, office]", "groups: [office]", product, "没有列入组 office-director"),
                Arguments.of(
                        "groups: [office], shared: true",
                        "groups: [office, office-deputy], shared: true, seat: deputy",
                        regulation + "4.3",
                        "办公室须设副主任 4 名，现有 5 个"),
                Arguments.of(
                        "groups: [liaison, staffing-liaison, staffing-staff], seat: member",
                        "groups: [liaison, staffing-liaison, staffing-staff]",
                        regulation + "4.4",
                        "“市编办”的联络员“staffing-liaison”须同时是办公室成员"),
                Arguments.of(
                        "seat: deputy, heldWith: legal-liaison",
                        "seat: deputy",
                        regulation + "4.4",
                        "“市法制办”的办公室副主任“office-deputy-legal”须由该单位联络员担任"),
                Arguments.of(
                        "{post: office-deputy-legal, person: legal-liaison",
                        "{post: office-deputy-legal, person: legal-head",
                        regulation + "4.4",
                        "须由同一人在同一任期内兼任"),
                Arguments.of("seat: director, ", "seat: director, heldWith: nothing, ", product, "所兼的岗位“nothing”不存在"),
                Arguments.of(
                        "{post: analyst, person: analyst",
                        "{post: analysts, person: analyst",
                        product,
                        "岗位“analysts”不存在"),
                Arguments.of("{post: analyst, person: analyst", "{post: analyst, person: 某人", product, "人员编号“某人”不合格式"),
                Arguments.of("person: analyst, from: 2026-01-01", "person: analyst", product, "没有起始日期"),
                Arguments.of(
                        "person: analyst, from: 2026-01-01",
                        "person: analyst, from: 2026-01-01, to: 2025-12-31",
                        product,
                        "任期结束（2025-12-31）早于开始（2026-01-01）"),
                Arguments.of(
                        "holders:",
                        "holders:\n  - {post: leader, person: fuzuzhang, from: 2026-06-01}",
                        product,
                        "岗位“leader”同一时间有两条任职记录"),
                Arguments.of(
                        "person: system-admin, from: 2026-01-01",
                        "person: system-admin, from: 2026-01-01, to: 2026-12-31",
                        product,
                        "没有人担任系统管理员"),
                Arguments.of(
                        "{post: audit-admin, person: audit-admin, from: 2026-01-01}",
                        "{post: audit-admin, person: system-admin, from: 2026-01-01}",
                        product,
                        "“system-admin”同时担任“system-admin”和“audit-admin”"));
    }

    @Test
    void aDeputyFromAnotherUnitIsNamedWithTheUnitThatIsMissing() {
        assertThat(faultsAfter("（市法制办）, unit: legal", "（市法制办）, unit: finance"))
                .containsExactly("[制度规定 4.3] 办公室副主任须有 1 名来自“legal”，现有 0 名，请改正 unit。");
    }

    @Test
    void postsThatOnePersonHoldsAreTiedToOnePostThatIsNotShared() {
        assertThat(faultsAfter("seat: director", "seat: director, heldWith: office-deputy-legal"))
                .anyMatch(fault -> fault.contains("又写了 heldWith"));
        assertThat(faultsAfter("seat: director", "seat: director, heldWith: analyst"))
                .anyMatch(fault -> fault.contains("不能设为多人岗位"));
    }

    @Test
    void holdersMayFollowOneAnother() {
        var text = sample().replace(
                        "{post: analyst, person: analyst, from: 2026-01-01}",
                        "{post: leader, person: earlier, from: 2020-01-01, to: 2025-12-31}\n"
                                + "  - {post: analyst, person: analyst, from: 2026-01-01}");

        assertThat(OrganizationFile.read(yaml(text)).holders())
                .anyMatch(term -> term.person().equals("earlier"));
    }

    @Test
    void severalPeopleMayHoldASharedPostAtOnce() {
        var text =
                sample().replace("holders:", "holders:\n  - {post: analyst, person: third-analyst, from: 2026-06-01}");

        assertThat(OrganizationFile.read(yaml(text)).holders())
                .anyMatch(term -> term.person().equals("third-analyst"));
    }

    @Test
    void allBreachesAreNamedAtOnce() {
        var text = sample().replace("seat: director, ", "")
                .replace("groups: [leader]", "groups: [window]")
                .replace("clause: \"5.1\"", "clause: \"9.9\"");

        var broken = catchThrowableOfType(OrganizationFileBroken.class, () -> OrganizationFile.read(yaml(text)));

        assertThat(broken.faults()).hasSize(3);
        assertThat(broken).hasMessageContaining("3 处错误").hasMessageContaining("4.2");
        var analysis = new OrganizationFileBrokenAnalyzer().analyze(broken, broken);
        assertThat(analysis.getDescription()).contains("4.2").contains("2.1").contains("9.9");
        assertThat(analysis.getAction()).contains("改正");
    }

    @ParameterizedTest
    @ValueSource(strings = {"city: 桂林市\ncolour: 蓝", "holders:\n- {post: a, person: b, from: 昨天}", "units: {", "- 1"})
    void whatCannotBeReadIsNamedWithItsLine(String text) {
        assertThatThrownBy(() -> OrganizationFile.read(yaml(text)))
                .isInstanceOf(OrganizationFileBroken.class)
                .hasMessageContaining("[格式] 第 ");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> OrganizationFile.read(new FileSystemResource("no-such-city.yaml")))
                .isInstanceOf(OrganizationFileBroken.class)
                .hasMessageContaining("[文件] 无法读取")
                .hasMessageContaining("lianxi.organization.file");
    }

    private static List<String> faultsAfter(String found, String written) {
        var text = sample();
        assertThat(text).contains(found);
        var changed = text.replace(found, written);
        return catchThrowableOfType(OrganizationFileBroken.class, () -> OrganizationFile.read(yaml(changed)))
                .faults();
    }

    private static ByteArrayResource yaml(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sample() {
        try {
            return GUILIN.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The regulation stands with ASCII punctuation in one file and Chinese punctuation in the other. */
    private static String plain(String text) {
        return text.replace('，', ',')
                .replace('；', ';')
                .replaceAll("[“”\"]", "\"")
                .replaceAll("[（）]", "")
                .replaceAll("[()]", "");
    }
}
