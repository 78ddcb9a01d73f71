package org.lianxi.organization;

/** Somebody stands in for somebody else, or does so no longer; what follows from it holds at once. */
public record SubstitutionsChanged() {}
