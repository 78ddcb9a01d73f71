package org.lianxi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.health.StatusAggregator;

@LianxiTest
class HealthTest {

    @Autowired
    HttpCodeStatusMapper codes;

    @Autowired
    StatusAggregator whole;

    @Test
    void degradedIsServingAndShownAboveUp() {
        assertThat(codes.getStatusCode(SelfCheckHealth.DEGRADED)).isEqualTo(200);
        assertThat(whole.getAggregateStatus(Status.UP, SelfCheckHealth.DEGRADED))
                .isEqualTo(SelfCheckHealth.DEGRADED);
    }

    @Test
    void whatDoesNotServeStaysUnhealthy() {
        assertThat(codes.getStatusCode(Status.DOWN)).isEqualTo(503);
        assertThat(codes.getStatusCode(Status.OUT_OF_SERVICE)).isEqualTo(503);
        assertThat(whole.getAggregateStatus(SelfCheckHealth.DEGRADED, Status.DOWN))
                .isEqualTo(Status.DOWN);
    }
}
