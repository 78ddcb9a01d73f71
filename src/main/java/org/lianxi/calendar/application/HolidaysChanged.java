package org.lianxi.calendar.application;

/** The table of holidays is another than before. Published within the transaction that makes it so. */
public record HolidaysChanged() {}
