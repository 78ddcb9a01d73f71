package org.lianxi.security.application;

import java.util.Optional;

/** The secrets, sealed with a key outside the database. */
public interface OneTimeSecrets {

    Optional<OneTimeSecret> find(String person);

    /** The same, and nobody else takes a code of this person until the transaction ends. */
    Optional<OneTimeSecret> lock(String person);

    void save(OneTimeSecret secret);

    void remove(String person);
}
