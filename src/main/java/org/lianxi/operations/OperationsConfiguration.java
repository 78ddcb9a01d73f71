package org.lianxi.operations;

import javax.sql.DataSource;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.kernel.StartupCheck.Finding;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the database twice: before Liquibase touches it, and with all other checks for the report. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    StartupCheck databaseCheck(DataSource database) {
        return new DatabaseCheck(database);
    }

    /** Static, so that it stands before the data source does. */
    @Bean
    static BeanPostProcessor databaseBeforeAllElse() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource database) {
                    var fatal = new DatabaseCheck(database)
                            .findings().stream()
                                    .filter(Finding::fatal)
                                    .map(Finding::sentence)
                                    .toList();
                    if (!fatal.isEmpty()) {
                        throw new StartRefused(fatal);
                    }
                }
                return bean;
            }
        };
    }
}
