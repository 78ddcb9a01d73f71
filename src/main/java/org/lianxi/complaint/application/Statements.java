package org.lianxi.complaint.application;

import java.util.List;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.kernel.CaseNumber;

/** What units concerned were asked. */
public interface Statements {

    void add(Statement asked);

    /** @throws org.lianxi.kernel.Refusal {@code complaint.statement-unknown} where there is none */
    Statement get(CaseNumber number);

    void save(Statement changed);

    /** Oldest first. */
    List<Statement> of(CaseNumber complaint);
}
