package org.lianxi.notification.application;

import java.time.LocalDateTime;

/** A message as its receiver sees it. */
public record ReceivedMessage(
        long id, String caseNumber, String text, String link, LocalDateTime sentAt, boolean read) {}
