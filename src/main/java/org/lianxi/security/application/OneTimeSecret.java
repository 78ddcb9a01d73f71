package org.lianxi.security.application;

/**
 * What a person's authenticator and the application both know.
 *
 * @param person user id
 * @param secret in Base32
 * @param confirmed whether the person has shown that their authenticator knows it
 * @param lastStep the half minute of the last code that was taken: none is taken twice
 */
public record OneTimeSecret(String person, String secret, boolean confirmed, long lastStep) {}
