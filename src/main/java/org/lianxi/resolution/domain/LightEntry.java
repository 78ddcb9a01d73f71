package org.lianxi.resolution.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One change of the light, never changed once written.
 *
 * @param due the due date for which it went on, or the new one for which an extension put it out
 * @param ground why, in Chinese
 * @param noticeNumber the 督办单 that went with it; empty where an extension put the light out
 * @param noticeAddress where to read it; empty likewise
 */
public record LightEntry(
        LocalDate due, Light light, LocalDateTime at, String ground, String noticeNumber, String noticeAddress) {}
