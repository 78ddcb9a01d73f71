package org.lianxi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.calendar.Term;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;

/** The decision table of complaints, rule by rule and as a whole, in the engine's own DMN engine. */
class ComplaintPolicyTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** What each rule says; sources and kinds as people read them, separated by a stroke. */
    @ParameterizedTest
    @CsvSource({
        "网上/窗口/来信, 咨询, WD1, WD3, 0, 市政务服务中心管理办公室, false, 10",
        "网上/窗口/来信, 求助, WD2, WD5, 5, 市政务服务中心管理办公室, false, 10",
        "网上/窗口/来信, 投诉, WD5, WD15, 10, 市政务服务中心管理办公室, false, 10",
        "网上/窗口/来信, 举报, WD5, WD30, 15, 市监察局, true, 30",
        "网上/窗口/来信, 建议, WD5, WD30, 15, 市政务服务中心管理办公室, false, 30",
        "12345转办, 咨询, WD1, WD2, 0, 市政务服务中心管理办公室, false, 10",
        "12345转办, 求助/投诉/建议, WD1, WD5, 5, 市政务服务中心管理办公室, false, 10",
        "12345转办, 举报, WD1, WD15, 15, 市监察局, true, 30",
        "信访转办, 咨询/求助, ND15, ND30, 15, 市政务服务中心管理办公室, false, 10",
        "信访转办, 投诉/建议, ND15, ND60, 30, 市政务服务中心管理办公室, true, 30",
        "信访转办, 举报, ND15, ND60, 30, 市监察局, true, 30"
    })
    void eachRuleSaysWhatTheOfficeReads(
            String sources,
            String kinds,
            String acceptance,
            String term,
            int extension,
            String unit,
            boolean legalReview,
            int years) {
        for (var source : sources.split("/")) {
            for (var kind : kinds.split("/")) {
                assertThat(policy(source, kind))
                        .as(source + kind)
                        .containsEntry("acceptanceTerm", acceptance)
                        .containsEntry("term", term)
                        .containsEntry("extensionDays", extension)
                        .containsEntry("unit", unit)
                        .containsEntry("legalReview", legalReview)
                        .containsEntry("retentionYears", years);
            }
        }
    }

    static Stream<Arguments> everySourceAndKind() {
        return Arrays.stream(Source.values())
                .flatMap(source -> Arrays.stream(Kind.values()).map(kind -> Arguments.of(source, kind)));
    }

    /** The hit policy is UNIQUE, so that an overlap would be an error. */
    @ParameterizedTest
    @MethodSource("everySourceAndKind")
    void exactlyOneRuleMatchesAndItsTermsCanBeCounted(Source source, Kind kind) {
        var policy = policy(source.title(), kind.title());

        var term = Term.parse(String.valueOf(policy.get("term")));
        assertThat(Term.parse(String.valueOf(policy.get("acceptanceTerm"))).days())
                .isLessThanOrEqualTo(term.days());
        assertThat(Integer.parseInt(String.valueOf(policy.get("yellowDays")))).isBetween(1, term.days() - 1);
        assertThat(Term.parse(String.valueOf(policy.get("ratingTerm"))).days()).isGreaterThanOrEqualTo(10);
        assertThat(String.valueOf(policy.get("ground"))).isNotBlank();
    }

    /** 信访工作条例 articles 23 and 34. */
    @ParameterizedTest
    @CsvSource({"咨询", "求助", "投诉", "举报", "建议"})
    void petitionsKeepTheLimitsOfTheirRules(String kind) {
        var policy = policy("信访转办", kind);

        assertThat(Term.parse(String.valueOf(policy.get("acceptanceTerm"))).days())
                .isLessThanOrEqualTo(15);
        assertThat(Term.parse(String.valueOf(policy.get("term"))).days()).isLessThanOrEqualTo(60);
        assertThat(Integer.parseInt(String.valueOf(policy.get("extensionDays"))))
                .isLessThanOrEqualTo(30);
    }

    @Test
    void everyUnitIsAUnitOfTheCity() throws IOException {
        var city = Files.readString(Path.of("src/main/resources/organization/guilin.yaml"));
        var units = new HashSet<Object>();
        everySourceAndKind()
                .forEach(each -> units.add(policy(((Source) each.get()[0]).title(), ((Kind) each.get()[1]).title())
                        .get("unit")));

        assertThat(units).allSatisfy(unit -> assertThat(city).contains("name: " + unit));
    }

    private static Map<String, Object> policy(String source, String kind) {
        var result = ENGINE.evaluateDecision(
                decision(), Variables.putValue("source", source).putValue("kind", kind));
        assertThat(result).as(source + kind).hasSize(1);
        DmnDecisionResultEntries only = result.getSingleResult();
        return only.getEntryMap();
    }

    private static DmnDecision decision() {
        try (var file = Files.newInputStream(Path.of("processes/complaint-policy.dmn"))) {
            return ENGINE.parseDecision("complaint-policy", file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
