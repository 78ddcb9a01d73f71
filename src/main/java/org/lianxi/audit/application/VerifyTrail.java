package org.lianxi.audit.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.audit.domain.Entry;
import org.lianxi.audit.domain.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether every row of the trail is there and as it was written. */
@Component
public class VerifyTrail {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyTrail.class);

    private final Trail trail;
    private final AuditKey key;

    public VerifyTrail(Trail trail, AuditKey key) {
        this.trail = trail;
        this.key = key;
    }

    /** Reads the trail as it stands at this moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification all() {
        var walk = new Walk();
        trail.each(walk::look);
        var head = trail.head();
        if (walk.fault == null && (head.number() != walk.number || !head.seal().equals(walk.seal))) {
            walk.fault = "最后一条应为第 %d 条，只找到第 %d 条，末尾的记录已缺失".formatted(head.number(), walk.number);
        }
        return new Verification(walk.number, Optional.ofNullable(walk.fault), walk.seal);
    }

    /**
     * Once a day into the log, which another machine may keep: a trail that was cut off later does not reach it any
     * more.
     */
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void writeDown() {
        var head = trail.head();
        LOG.info("Audit trail: entry {} has seal {}", head.number(), head.seal());
    }

    private final class Walk {

        private long number;
        private String seal = Entry.NONE;
        private @Nullable String fault;

        private void look(Entry entry) {
            if (fault != null) {
                return;
            }
            if (entry.number() != number + 1) {
                fault = "第 %d 条缺失".formatted(number + 1);
            } else if (!entry.follows(seal, key::seal)) {
                fault = "第 %d 条被改动过，或者密钥不是原来的".formatted(entry.number());
            } else {
                number = entry.number();
                seal = entry.seal();
            }
        }
    }
}
