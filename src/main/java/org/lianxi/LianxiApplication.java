package org.lianxi;

import java.time.Clock;
import java.time.ZoneId;
import org.lianxi.audit.VerifyAudit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lianxi (联席): meetings, joint approvals and complaints of a city's Government Services Joint Conference. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class LianxiApplication {

    /** The office's clock. Tests move it; nothing else asks the machine for the time. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifyAudit.COMMAND)) {
            System.exit(VerifyAudit.run(args));
        }
        SpringApplication.run(LianxiApplication.class, args);
    }
}
