package org.lianxi.document.application;

import java.time.LocalDateTime;

/** 作废: the document no longer holds; its number stays taken and listed. */
public record Voiding(String reason, String by, LocalDateTime at) {}
