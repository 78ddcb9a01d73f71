package org.lianxi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port and an empty database, as people meet it in a browser. Jobs run by themselves;
 * the clock stands still until a test moves it, so that no test depends on the hour of the day.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(Chromium.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxi.sample.password=" + BrowserTest.PASSWORD)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Office.class})
@Tag("browser")
public @interface BrowserTest {

    /** Of all sample accounts. */
    String PASSWORD = "correct-horse-battery-1";
}
