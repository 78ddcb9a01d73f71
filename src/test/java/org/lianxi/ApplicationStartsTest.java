package org.lianxi;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;

@LianxiTest
class ApplicationStartsTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void theEngineStartsOnTheSchemaThatLiquibaseMade() {
        assertThat(engine.getManagementService().getTableCount()).containsKey("ACT_RU_TASK");
    }
}
