package org.lianxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.Covered;
import org.lianxi.testing.ModelCoverage;

/**
 * Runs after all other tests and looks back: every element and every flow of every model has been passed by some test.
 */
@Tag("looks-back-at-models")
class ModelCoverageTest {

    @Test
    void everyElementAndFlowOfEveryModelIsPassedBySomeTest() throws IOException {
        assumeTrue(Covered.isRun(), "Looks back only at a whole run of Maven");
        var ours = models();

        for (var process : ours) {
            print(process);
        }

        for (var process : ours) {
            assertThat(ModelCoverage.present(process))
                    .as("elements of " + process)
                    .isNotEmpty();
            assertThat(ModelCoverage.missed(process))
                    .as("never passed in " + process)
                    .isEmpty();
        }
    }

    /** The models of the office; tests deploy little ones of their own beside them. */
    private static List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .sorted()
                    .toList();
        }
    }

    private static void print(String process) throws IOException {
        var all = ModelCoverage.present(process).size();
        var missed = ModelCoverage.missed(process);
        System.out.printf(
                "model coverage %-22s %3d of %3d elements and flows passed %s%n",
                process, all - missed.size(), all, missed.isEmpty() ? "" : missed);
    }
}
