package org.lianxi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.AnsweredTask;
import org.springframework.modulith.core.ApplicationModules;

/** What may depend on what in this house, and how its rooms are named. The reasons stand with the rules. */
@AnalyzeClasses(packages = "org.lianxi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CHANGES = Path.of("src/main/resources/db/changelog/modules");

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.lianxi.kernel..",
                    "org.lianxi.calendar",
                    "org.lianxi.(*).domain.."))
            .because("rules must be readable, testable and movable without a framework; terms and lights are plain"
                    + " words that all of them share");

    @ArchTest
    static final ArchRule onlyProcessAdaptersKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..process..", "org.lianxi.engine..", "org.lianxi.modeling..", "org.lianxi.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the business must be testable, and one day movable, without the engine");

    @ArchTest
    static final ArchRule pagesKnowNoProcessAdapterAndNoTable = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lianxi..process..", "org.lianxi..store..")
            .because("pages, process adapters and tables meet in the use cases and nowhere else");

    @ArchTest
    static final ArchRule processAdaptersKnowNoPageAndNoTable = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lianxi..web..", "org.lianxi..store..")
            .because("pages, process adapters and tables meet in the use cases and nowhere else");

    @ArchTest
    static final ArchRule tablesKnowNoPageAndNoProcessAdapter = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lianxi..web..", "org.lianxi..process..")
            .because("pages, process adapters and tables meet in the use cases and nowhere else");

    @ArchTest
    static final ArchRule useCasesKnowNoAdapter = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lianxi..web..", "org.lianxi..process..", "org.lianxi..store..")
            .because("a use case names the port that it needs; adapters depend on it, never the reverse");

    @ArchTest
    static final ArchRule whatAllShareKnowsNoCapability = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.lianxi.kernel..",
                    "org.lianxi.engine..",
                    "org.lianxi.organization..",
                    "org.lianxi.calendar..",
                    "org.lianxi.document..",
                    "org.lianxi.notification..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.lianxi..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.lianxi.kernel..",
                            "org.lianxi.engine..",
                            "org.lianxi.organization..",
                            "org.lianxi.calendar..",
                            "org.lianxi.document..",
                            "org.lianxi.notification.."))))
            .because("the next capability must be able to stand on them without touching them");

    @ArchTest
    static final ArchRule packagesFormNoCircle = slices().matching("org.lianxi.(**)")
            .should()
            .beFreeOfCycles()
            .because("what hangs together in a circle can only be understood and changed as a whole");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(LianxiApplication.class.getName())
            .should()
            .callMethodWhere(asksTheMachineForTheTime())
            .because("deadlines are tested by moving the Clock bean, and its zone is Asia/Shanghai on every machine");

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
            .because("a use case is a verb phrase, a repository a plural noun; these endings name nothing");

    @ArchTest
    static final ArchRule delegatesAreNamedAfterTheirServiceTask = classes()
            .that(are(assignableTo(JavaDelegate.class)))
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("..process..")
            .because("the model names the bean: serviceTask_issueNotice is IssueNoticeDelegate");

    @ArchTest
    static final ArchRule listenersAreNamedAfterTheirUserTask = classes()
            .that(are(assignableTo(AnsweredTask.class)))
            .and()
            .doNotHaveFullyQualifiedName(AnsweredTask.class.getName())
            .should()
            .haveSimpleNameEndingWith("Task")
            .andShould()
            .resideInAPackage("..process..")
            .because("the model names the bean: userTask_checkForm is CheckTopicTask");

    @ArchTest
    static final ArchRule startListenersAreNamedAfterTheirStart = classes()
            .that(are(assignableTo(AnsweredStart.class)))
            .and()
            .doNotHaveFullyQualifiedName(AnsweredStart.class.getName())
            .should()
            .haveSimpleNameEndingWith("Start")
            .andShould()
            .resideInAPackage("..process..")
            .because("the model names the bean: startEvent_topicProposed is ProposeTopicStart");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothingPrintsPastTheLog = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule thereIsOneWayToLog = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(LianxiApplication.class).verify();
    }

    @Test
    void ourSqlLeavesTheTablesOfTheEngineAlone() {
        var engineTable = Pattern.compile("\\bACT_[A-Z]{2}_[A-Z_]+", Pattern.CASE_INSENSITIVE);

        assertThat(Stream.concat(files(SOURCES, ".java"), files(CHANGES, ".sql"))
                        .filter(file -> engineTable.matcher(read(file)).find())
                        .map(file -> file.getFileName().toString()))
                .as("the engine's tables change with the engine; ask its query API")
                .containsExactlyInAnyOrder("FirstTasks.java", "engine.sql");
    }

    @Test
    void whatIsKnownOfTheTablesOfTheEngineIsAskedByItsNativeQueryAndGetsIndicesOnly() {
        var reads =
                files(SOURCES, "FirstTasks.java").map(ArchitectureTest::read).toList();
        var changes = files(CHANGES, "engine.sql").flatMap(file -> read(file).lines());

        assertThat(reads)
                .singleElement(as(STRING))
                .contains("createNativeTaskQuery")
                .doesNotContain("Jdbc");
        assertThat(changes.filter(line -> !line.isBlank() && !line.startsWith("--")))
                .allMatch(line -> line.startsWith("create index ix_lianxi_"));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(files(SOURCES, ".java")
                        .map(Path::getParent)
                        .distinct()
                        .map(directory -> directory.resolve("package-info.java"))
                        .filter(Predicate.not(
                                info -> Files.exists(info) && read(info).contains("@NullMarked"))))
                .as("NullAway looks only at packages that are marked")
                .isEmpty();
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return describe(
                "asks the machine for the time",
                call -> isNowWithoutClock(call) || isSystemTime(call.getTargetOwner(), call.getName()));
    }

    private static boolean isNowWithoutClock(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isSystemTime(JavaClass owner, String method) {
        return (owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Clock.class) && method.startsWith("system"));
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var found = Files.walk(root)) {
            return List.copyOf(
                    found.filter(file -> file.toString().endsWith(ending)).toList())
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
