package org.lianxi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on an empty database, with the job executor off and a clock that the test moves. Runs on H2,
 * and on PostgreSQL where {@code -Dlianxi.test.database=postgres} is set.
 *
 * <p>One context serves all tests that carry this annotation, so a test must not rely on an empty case register.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"camunda.bpm.job-execution.enabled=false", "lianxi.sample.password=correct-horse-battery-1"})
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Office.class, ModelCoverage.class})
@Tag("database")
public @interface LianxiTest {}
