package org.lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void browserTestsRunWhereThereIsAChromium() {
        assertThat(Chromium.evaluate(Optional.of(Path.of("/usr/bin/chromium")), "true")
                        .isDisabled())
                .isFalse();
    }

    @Test
    void browserTestsAreSkippedWithAWordWhereThereIsNone() {
        var result = Chromium.evaluate(Optional.empty(), null);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("CHROMIUM"));
    }

    @Test
    void theBuildServerDoesNotSkipThem() {
        assertThatThrownBy(() -> Chromium.evaluate(Optional.empty(), "true")).hasMessageContaining("No Chromium found");
    }
}
