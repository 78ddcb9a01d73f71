package org.lianxi.security.application;

/** An account was made, disabled, or got another password. */
record AccountsChanged() {}
