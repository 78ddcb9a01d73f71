package org.lianxi.organization;

/** A post changed hands, or a day has come on which one does; the engine's users and groups already follow. */
public record PostsChanged() {}
