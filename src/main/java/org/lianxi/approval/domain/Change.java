package org.lianxi.approval.domain;

import java.time.LocalDateTime;

/**
 * A substantial change of the application, after which departments were asked again.
 *
 * @param units the names of the units that were asked again
 */
public record Change(int number, String text, String units, String post, LocalDateTime at) {}
