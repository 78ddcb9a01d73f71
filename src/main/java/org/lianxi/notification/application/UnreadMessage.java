package org.lianxi.notification.application;

/** A message for the digest. */
public record UnreadMessage(long id, String outside, String link) {}
