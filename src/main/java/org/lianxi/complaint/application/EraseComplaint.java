package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.kernel.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal data is removed everywhere when the time of its class is over, or when the citizen has asked and it was
 * granted (个人信息保护法 articles 19 and 47). What statistics count stays: source, kind, unit, days and outcome.
 */
@Service
public class EraseComplaint implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EraseComplaint.class);
    private static final int BATCH = 100;

    private final Complaints complaints;
    private final Identities identities;
    private final Texts texts;
    private final Attachments attachments;
    private final Statements statements;
    private final ComplaintInstances instances;
    private final Clock clock;

    EraseComplaint(
            Complaints complaints,
            Identities identities,
            Texts texts,
            Attachments attachments,
            Statements statements,
            ComplaintInstances instances,
            Clock clock) {
        this.complaints = complaints;
        this.identities = identities;
        this.texts = texts;
        this.attachments = attachments;
        this.statements = statements;
        this.instances = instances;
        this.clock = clock;
    }

    /** Every night, whatever is due. */
    @Override
    @Scheduled(cron = "0 30 2 * * *")
    @Transactional
    public void run() {
        var expired = complaints.expired(LocalDateTime.now(clock), BATCH);
        expired.forEach(this::of);
        if (!expired.isEmpty()) {
            LOG.info("Personal data of {} complaints erased: their time is over", expired.size());
        }
    }

    /** Doing it again changes nothing. */
    @Transactional
    public void of(CaseNumber number) {
        identities.erase(number);
        texts.erase(number);
        attachments.erase(number);
        statements.of(number).stream().map(Statement::number).forEach(texts::erase);
        complaints.erase(number, LocalDateTime.now(clock));
        instances.forgetEnded(number);
    }
}
