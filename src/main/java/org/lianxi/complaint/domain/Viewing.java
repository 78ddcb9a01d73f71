package org.lianxi.complaint.domain;

import java.time.LocalDateTime;

/**
 * Somebody has seen who complains.
 *
 * @param post the signature under which they did
 * @param ground why they needed to
 */
public record Viewing(String person, String post, String ground, LocalDateTime at) {}
