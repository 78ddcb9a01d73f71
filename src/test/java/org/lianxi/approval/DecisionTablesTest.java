package org.lianxi.approval;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxi.calendar.Term;

/** The decision tables of the joint approval, rule by rule and as a whole, in the engine's own DMN engine. */
class DecisionTablesTest {

    private static final String DEPARTMENTS = "joint-approval-departments";
    private static final String LIMITS = "joint-approval-limits";

    /** Stands in the table to be chosen, without a rule: the service centre names its units by hand. */
    private static final String OTHER = "其他需要联合审批的事项";

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnModelInstance> MODELS = new ConcurrentHashMap<>();
    private static final Map<String, DmnDecision> DECISIONS = new ConcurrentHashMap<>();

    /** One line of the answer: a unit, whether it leads, and its term. */
    record Reviewer(String unit, boolean lead, String term) {}

    /** What one rule says; {@code -} are all project types. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            projectApprovalDevelopmentReform | - | 企业投资项目核准 | 市发展改革委 | 牵头 | WD10
            projectApprovalNaturalResources | - | 企业投资项目核准 | 市自然资源局 | 会签 | WD7
            projectApprovalEcologyEnvironment | 工业投资项目 文化旅游项目 | 企业投资项目核准 | 市生态环境局 | 会签 | WD7
            projectApprovalInvestment | 工业投资项目 文化旅游项目 | 企业投资项目核准 | 市投资促进局 | 会签 | WD5
            energySavingDevelopmentReform | - | 固定资产投资项目节能审查 | 市发展改革委 | 牵头 | WD10
            landPreviewNaturalResources | - | 建设项目用地预审与选址意见书核发 | 市自然资源局 | 牵头 | WD10
            landPreviewDevelopmentReform | - | 建设项目用地预审与选址意见书核发 | 市发展改革委 | 会签 | WD5
            landPreviewWater | 文化旅游项目 | 建设项目用地预审与选址意见书核发 | 市水利局 | 会签 | WD5
            landPlanningNaturalResources | - | 建设用地规划许可 | 市自然资源局 | 牵头 | WD7
            worksPlanningNaturalResources | - | 建设工程规划许可 | 市自然资源局 | 牵头 | WD10
            worksPlanningHousingConstruction | - | 建设工程规划许可 | 市住房城乡建设局 | 会签 | WD7
            worksPlanningCultureTourism | 文化旅游项目 | 建设工程规划许可 | 市文化广电旅游局 | 会签 | WD7
            environmentalImpactEcologyEnvironment | - | 建设项目环境影响评价文件审批 | 市生态环境局 | 牵头 | WD15
            environmentalImpactWater | 工业投资项目 文化旅游项目 | 建设项目环境影响评价文件审批 | 市水利局 | 会签 | WD7
            environmentalImpactEmergency | 工业投资项目 | 建设项目环境影响评价文件审批 | 市应急管理局 | 会签 | WD7
            soilConservationWater | - | 生产建设项目水土保持方案审批 | 市水利局 | 牵头 | WD10
            soilConservationNaturalResources | 工业投资项目 房屋建筑和市政工程 | 生产建设项目水土保持方案审批 | 市自然资源局 | 会签 | WD5
            constructionPermitHousingConstruction | - | 建筑工程施工许可 | 市住房城乡建设局 | 牵头 | WD5
            constructionPermitTransport | 房屋建筑和市政工程 | 建筑工程施工许可 | 市交通运输局 | 会签 | WD5
            fireDesignHousingConstruction | - | 建设工程消防设计审查 | 市住房城乡建设局 | 牵头 | WD10
            chemicalSafetyEmergency | - | 危险化学品建设项目安全条件审查 | 市应急管理局 | 牵头 | WD15
            chemicalSafetyEcologyEnvironment | - | 危险化学品建设项目安全条件审查 | 市生态环境局 | 会签 | WD10
            chemicalSafetyNaturalResources | - | 危险化学品建设项目安全条件审查 | 市自然资源局 | 会签 | WD7
            companyRegistrationMarketRegulation | - | 企业登记注册 | 市市场监管局 | 牵头 | WD3
            foodBusinessMarketRegulation | - | 食品经营许可 | 市市场监管局 | 牵头 | WD10
            foodBusinessEcologyEnvironment | 餐饮和公共场所开业 | 食品经营许可 | 市生态环境局 | 会签 | WD5
            hygieneHealth | - | 公共场所卫生许可 | 市卫生健康委 | 牵头 | WD10
            hotelPublicSecurity | - | 旅馆业特种行业许可 | 市公安局 | 牵头 | WD10
            hotelHousingConstruction | - | 旅馆业特种行业许可 | 市住房城乡建设局 | 会签 | WD7
            hotelCultureTourism | 文化旅游项目 | 旅馆业特种行业许可 | 市文化广电旅游局 | 会签 | WD5
            entertainmentCultureTourism | - | 娱乐场所经营许可 | 市文化广电旅游局 | 牵头 | WD10
            entertainmentPublicSecurity | - | 娱乐场所经营许可 | 市公安局 | 会签 | WD7
            entertainmentEcologyEnvironment | - | 娱乐场所经营许可 | 市生态环境局 | 会签 | WD7
            entertainmentHousingConstruction | - | 娱乐场所经营许可 | 市住房城乡建设局 | 会签 | WD7
            """)
    void eachRuleNamesItsUnitForItsProjectTypesAndForNoOther(
            String rule, String projectTypes, String item, String unit, String role, String term) {
        var reviewer = new Reviewer(unit, role.equals("牵头"), term);
        var meant = projectTypes.equals("-") ? projectTypes() : List.of(projectTypes.split(" "));

        assertThat(rules(DEPARTMENTS)).contains("rule_" + rule);
        assertThat(meant).isSubsetOf(projectTypes());
        for (var projectType : projectTypes()) {
            if (meant.contains(projectType)) {
                assertThat(reviewers(projectType, item)).as(projectType).containsOnlyOnce(reviewer);
            } else {
                assertThat(reviewers(projectType, item))
                        .as(projectType)
                        .extracting(Reviewer::unit)
                        .doesNotContain(unit);
            }
        }
    }

    @Test
    void noRuleIsLeftOutAbove() {
        assertThat(rules(DEPARTMENTS)).hasSize(34).doesNotHaveDuplicates();
        assertThat(rules(LIMITS)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("projectTypesAndItems")
    void everyItemOfEveryProjectTypeHasOneLeadAndNamesAUnitOnce(String projectType, String item) {
        var reviewers = reviewers(projectType, item);

        assertThat(reviewers).isNotEmpty().extracting(Reviewer::unit).doesNotHaveDuplicates();
        assertThat(reviewers).filteredOn(Reviewer::lead).hasSize(1);
    }

    @Test
    void theTableOffersTheProjectTypesAndItemsOfACity() {
        assertThat(projectTypes()).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(items()).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    @Test
    void theItemForEverythingElseComesLastAndHasNoRuleSoThatTheOfficeNamesItsUnits() {
        assertThat(items()).last().isEqualTo(OTHER);
        assertThat(projectTypes()).allSatisfy(projectType -> assertThat(reviewers(projectType, OTHER))
                .isEmpty());
        assertThat(description(DEPARTMENTS)).contains("“" + OTHER + "”有意不设规则");
    }

    @Test
    void anItemThatTheTableDoesNotKnowHasNoUnitEither() {
        assertThat(reviewers(projectTypes().get(0), "未列事项")).isEmpty();
    }

    @Test
    void everyUnitIsAUnitOfTheCity() throws IOException {
        assertThat(unitsOfTheCity())
                .containsAll(allReviewers().map(Reviewer::unit).collect(toSet()));
    }

    @Test
    void everyItemIsLedByTheUnitThatApprovesIt() throws IOException {
        var approved = approvedItems();

        for (var item : itemsWithRules()) {
            assertThat(reviewers(projectTypes().get(0), item))
                    .filteredOn(Reviewer::lead)
                    .singleElement()
                    .satisfies(lead -> assertThat(approved.get(lead.unit())).contains(item));
        }
    }

    @Test
    void everyTermIsCountedInWorkingDaysAndEndsWithinTheLawsLimit() {
        var shortest = Term.parse(text(limits(1), "term"));

        assertThat(allReviewers().map(Reviewer::term)).allSatisfy(term -> {
            assertThat(term).matches("WD\\d+");
            assertThat(Term.parse(term).days()).isLessThanOrEqualTo(shortest.days());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            single | 1 | WD20 | 10 | 本行政机关负责人 | 行政许可法第四十二条第一款 | 4 | 2 | 等待 | WD10
            joint | 2 | WD45 | 15 | 本级人民政府负责人 | 行政许可法第四十二条第二款 | 9 | 2 | 等待 | WD10
            """)
    void eachRuleGivesTheLimitsOfTheLaw(
            String rule,
            int units,
            String term,
            int extension,
            String approver,
            String ground,
            int yellowDays,
            int stepYellowDays,
            String overdue,
            String deliveryTerm) {
        assertThat(rules(LIMITS)).contains("rule_" + rule);
        assertThat(limits(units).getSingleResult().getEntryMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "term", term,
                        "extension", extension,
                        "approver", approver,
                        "ground", ground,
                        "yellowDays", yellowDays,
                        "stepYellowDays", stepYellowDays,
                        "overdue", overdue,
                        "deliveryTerm", deliveryTerm));
    }

    @ParameterizedTest
    @MethodSource("unitCounts")
    void everyNumberOfUnitsMatchesExactlyOneRule(int units) {
        assertThat(limits(units)).hasSize(1);
        assertThat(text(limits(units), "term")).isEqualTo(units > 1 ? "WD45" : "WD20");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theLimitsCanBeCounted(int units) {
        var limits = limits(units);
        var shortest = allReviewers()
                .mapToInt(reviewer -> Term.parse(reviewer.term()).days())
                .min()
                .orElseThrow();

        assertThat(Term.parse(text(limits, "deliveryTerm"))).isEqualTo(Term.workingDays(10));
        assertThat(number(limits, "yellowDays"))
                .isPositive()
                .isLessThan(Term.parse(text(limits, "term")).days());
        assertThat(number(limits, "stepYellowDays")).isPositive().isLessThan(shortest);
        assertThat(text(limits, "overdue")).isIn("等待", "超时默认");
    }

    @ParameterizedTest
    @ValueSource(strings = {DEPARTMENTS, LIMITS})
    void aTableIsNamedAfterItsFileAndItsHistoryIsKeptForTenYears(String name) {
        var decisions = model(name).getModelElementsByType(Decision.class);

        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.getId()).isEqualTo(name);
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
        assertThat(description(name)).contains("依据：", "本系统约定：");
    }

    static Stream<Integer> unitCounts() {
        return IntStream.rangeClosed(0, 30).boxed();
    }

    static Stream<Arguments> projectTypesAndItems() {
        return projectTypes().stream().flatMap(type -> itemsWithRules().stream().map(item -> Arguments.of(type, item)));
    }

    private static Stream<Reviewer> allReviewers() {
        return projectTypes().stream()
                .flatMap(type -> items().stream().flatMap(item -> reviewers(type, item).stream()));
    }

    private static List<Reviewer> reviewers(String projectType, String item) {
        return evaluate(DEPARTMENTS, Map.of("projectType", projectType, "item", item)).stream()
                .map(row -> new Reviewer(row.getEntry("unit"), row.<Boolean>getEntry("lead"), row.getEntry("term")))
                .toList();
    }

    private static DmnDecisionResult limits(int units) {
        return evaluate(LIMITS, Map.of("units", units));
    }

    private static DmnDecisionResult evaluate(String name, Map<String, Object> input) {
        return ENGINE.evaluateDecision(
                DECISIONS.computeIfAbsent(name, read -> ENGINE.parseDecision(read, model(read))), input);
    }

    private static String text(DmnDecisionResult result, String output) {
        return result.getSingleResult().getEntry(output);
    }

    private static int number(DmnDecisionResult result, String output) {
        return result.getSingleResult().<Integer>getEntry(output);
    }

    private static List<String> projectTypes() {
        return values("inputValues_projectType");
    }

    private static List<String> items() {
        return values("inputValues_item");
    }

    private static List<String> itemsWithRules() {
        return items().stream().filter(item -> !item.equals(OTHER)).toList();
    }

    private static List<String> values(String id) {
        InputValues values = model(DEPARTMENTS).getModelElementById(id);
        return Stream.of(values.getText().getTextContent().split(","))
                .map(value -> value.strip().replace("\"", ""))
                .toList();
    }

    private static List<String> rules(String name) {
        Collection<Rule> rules = model(name).getModelElementsByType(Rule.class);
        return rules.stream().map(Rule::getId).toList();
    }

    private static String description(String name) {
        Decision decision = model(name).getModelElementById(name);
        return decision.getDescription().getTextContent();
    }

    private static DmnModelInstance model(String name) {
        return MODELS.computeIfAbsent(
                name,
                read -> Dmn.readModelFromFile(
                        Path.of("processes", read + ".dmn").toFile()));
    }

    private static Set<String> unitsOfTheCity() throws IOException {
        return approvedItems().keySet();
    }

    /** The items that each unit approves, by the unit's name. */
    private static Map<String, List<String>> approvedItems() throws IOException {
        var city = new YAMLMapper()
                .readTree(Path.of("src/main/resources/organization/guilin.yaml").toFile());
        var approved = new HashMap<String, List<String>>();
        city.path("units").forEach(unit -> {
            var items = new ArrayList<String>();
            unit.path("approves").forEach(item -> items.add(item.asText()));
            approved.put(unit.path("name").asText(), items);
        });
        return approved;
    }
}
