package org.lianxi.resolution.web;

import java.time.LocalDateTime;

/** A co-operating unit's answer in words. */
record ShownCooperation(String unit, String text, int round, String post, LocalDateTime at) {}
