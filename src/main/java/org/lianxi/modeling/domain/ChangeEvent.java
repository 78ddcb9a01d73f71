package org.lianxi.modeling.domain;

import java.time.LocalDateTime;

/** One line of a change's log. */
public record ChangeEvent(LocalDateTime at, String person, String what, String text) {}
