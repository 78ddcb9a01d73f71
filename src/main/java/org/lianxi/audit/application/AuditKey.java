package org.lianxi.audit.application;

/** What seals entries: nobody can do it who has only the database. */
public interface AuditKey {

    /** @return HMAC-SHA-256 of the text in UTF-8, as 64 hexadecimal digits */
    String seal(String text);
}
