package org.lianxi.approval.domain;

/** One item of the list of materials. */
public record Material(String name, boolean provided) {}
