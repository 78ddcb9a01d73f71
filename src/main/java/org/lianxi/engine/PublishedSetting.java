package org.lianxi.engine;

/**
 * A setting of the application that models may name by its bean, e.g. the cycle of a timer.
 *
 * @param value what the expression becomes
 */
public record PublishedSetting(String value) {}
