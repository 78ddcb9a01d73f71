package org.lianxi.calendar;

import java.time.LocalDate;

/**
 * 暂停计时: time that does not count (行政许可法 article 45). The day on which it begins still counts, the day on which it ends
 * does not; counting goes on with the day after. Pauses of one clock may overlap; a day is left out once.
 *
 * @param key which pause of the clock, e.g. {@code water:1}; unique within the clock
 * @param kind what the time is needed for: 听证, 鉴定
 * @param ground 行政许可法第四十五条
 */
public record Pause(String key, String kind, String ground, LocalDate from) {}
