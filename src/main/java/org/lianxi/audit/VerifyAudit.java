package org.lianxi.audit;

import org.lianxi.audit.application.AuditSettings;
import org.lianxi.audit.application.VerifyTrail;
import org.lianxi.audit.store.AuditKeyCheck;
import org.lianxi.audit.store.AuditKeyFile;
import org.lianxi.audit.store.AuditTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The command {@code verify-audit}: looks through the trail beside a running application, without starting another. */
public final class VerifyAudit {

    public static final String COMMAND = "verify-audit";

    private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);

    private VerifyAudit() {}

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @EnableConfigurationProperties(AuditSettings.class)
    @Import({AuditKeyFile.class, AuditKeyCheck.class, AuditTable.class, VerifyTrail.class})
    static class Parts {}

    /** @return 0 where every entry is there and as it was written; else 1 */
    public static int run(String... arguments) {
        try (var parts = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments)) {
            var findings = parts.getBean(AuditKeyCheck.class).findings();
            if (!findings.isEmpty()) {
                findings.forEach(finding -> LOG.error("没有核验：{}", finding.sentence()));
                return 1;
            }
            var found = parts.getBean(VerifyTrail.class).all();
            found.fault()
                    .ifPresentOrElse(
                            fault -> LOG.error("审计记录核验发现问题：{}。此前 {} 条完整。", fault, found.entries()),
                            () -> LOG.info("审计记录核验完毕：共 {} 条，完整。末条印记 {}", found.entries(), found.seal()));
            return found.fault().isPresent() ? 1 : 0;
        }
    }
}
