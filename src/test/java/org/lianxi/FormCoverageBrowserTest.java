package org.lianxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.FilledForm;

/** Runs after all other browser tests and looks back: every form has been opened and submitted in a browser. */
@Order(Integer.MAX_VALUE)
@Tag("browser")
class FormCoverageBrowserTest {

    @Test
    void everyFormIsOpenedAndSubmittedInABrowser() throws IOException {
        assumeFalse(FilledForm.submitted().isEmpty(), "No form was submitted before");

        try (var files = Files.list(Path.of("forms"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.form$", "")))
                    .isSubsetOf(FilledForm.submitted());
        }
    }
}
