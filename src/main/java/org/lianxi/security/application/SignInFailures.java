package org.lianxi.security.application;

import java.time.LocalDateTime;
import java.util.List;

/** Failed sign-ins, by the name that was typed and by the address that it came from. */
public interface SignInFailures {

    void add(String account, String address, LocalDateTime at);

    /** Newest first. */
    List<LocalDateTime> latestOfAccount(String account, int most);

    /** Newest first. */
    List<LocalDateTime> latestFromAddress(String address, int most);

    void forget(String account);

    void forgetBefore(LocalDateTime time);
}
