package org.lianxi.security.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The accounts of those who can sign in. */
public interface Accounts {

    Optional<Account> find(String person);

    List<Account> all();

    void add(Account account, LocalDateTime at);

    void change(Account account);

    /** Hashes of the passwords that the person had before the present one, newest first. */
    List<String> formerHashes(String person, int most);

    void rememberFormer(String person, String hash, LocalDateTime at);

    Optional<String> sampleHash();

    /** Gives all accounts that still have the former sample password the new one, and remembers it. */
    void replaceSampleHash(String hash);

    /** Removes the sample password and the accounts that still have it. */
    void dropSamples();
}
