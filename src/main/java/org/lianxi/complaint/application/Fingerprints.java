package org.lianxi.complaint.application;

/** Makes marks by which the same thing is recognized, without its being kept. */
public interface Fingerprints {

    /** A mark that only the holder of the key can make: for what could be guessed, e.g. telephone numbers. */
    String of(String text);

    /** A mark that anybody can make: for what nobody can guess, e.g. random codes. */
    String ofSecret(String text);
}
