package org.lianxi.complaint.application;

import java.util.Optional;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.kernel.CaseNumber;

/** What people wrote in a complaint or a statement, kept encrypted. */
public interface Texts {

    /** Keeps the text in place of an earlier one of the same kind and round. */
    void write(CaseNumber number, TextKind kind, int round, String text);

    Optional<String> read(CaseNumber number, TextKind kind, int round);

    void erase(CaseNumber number);
}
