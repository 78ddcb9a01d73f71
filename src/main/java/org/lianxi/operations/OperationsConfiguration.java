package org.lianxi.operations;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.lianxi.kernel.MachineTime;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.kernel.StartupCheck.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Looks at the database twice: before Liquibase touches it, and with all other checks for the report. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    StartupCheck databaseCheck(DataSource database) {
        return new DatabaseCheck(database);
    }

    @Bean
    ComparedClock comparedClock(JdbcClient database, @Value("${lianxi.clock.tolerance:PT1M}") Duration tolerance) {
        return new ComparedClock(database, InstantSource.system(), tolerance);
    }

    @Bean
    FilterRegistrationBean<DatabaseGoneFilter> databaseGoneFilter() {
        var registration = new FilterRegistrationBean<>(new DatabaseGoneFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Outside of everything, sessions too. */
    @Bean
    FilterRegistrationBean<ClockFilter> clockFilter(MachineTime time) {
        var registration = new FilterRegistrationBean<>(new ClockFilter(time));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder settings, ObjectProvider<MachineTime> time) {
        return settings.configure(new RoundsByBelievableTime(time));
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
