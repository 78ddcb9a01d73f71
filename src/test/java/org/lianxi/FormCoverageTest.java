package org.lianxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.Covered;

/** Runs after all other browser tests and looks back: every form has been opened and submitted in a browser. */
@Tag("looks-back-at-forms")
class FormCoverageTest {

    @Test
    void everyFormIsOpenedAndSubmittedInABrowser() throws IOException {
        assumeTrue(Covered.isRun(), "Looks back only at a whole run of Maven");

        try (var files = Files.list(Path.of("forms"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.form$", "")))
                    .isSubsetOf(Covered.all("forms"));
        }
    }
}
