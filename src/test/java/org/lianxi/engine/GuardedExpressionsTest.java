package org.lianxi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a model says, by whatever way it got here, at run time it reaches names and nothing else. */
@LianxiTest
class GuardedExpressionsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    DataSource dataSource;

    @Test
    void aPublishedBeanIsFoundByItsName() {
        assertThat(value("${issueNoticeDelegate}")).isInstanceOf(JavaDelegate.class);
    }

    @Test
    void aBeanThatIsNotPublishedIsNot() {
        assertThat(dataSource).isNotNull();
        assertThatThrownBy(() -> value("${dataSource}")).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.System')}",
                "${issueNoticeDelegate.getClass()}",
                "${issueNoticeDelegate.hashCode()}",
                "${issueNoticeDelegate.bytes}",
                "${issueNoticeDelegate['class']}",
                "#{''.concat('a')}",
                "${'a'.matches('(a+)+$')}"
            })
    void nothingIsCalledAndNothingIsLookedInto(String attack) {
        assertThatThrownBy(() -> value(attack)).isInstanceOf(ProcessEngineException.class);
    }

    private Object value(String expression) {
        return engine.getCommandExecutorTxRequired().execute(command -> engine.getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance()));
    }
}
