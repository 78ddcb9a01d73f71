package org.lianxi.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lianxi.kernel.UnitCode;

/** Who is away and who stands in for them; asked before a deadline is set. */
public interface Absences {

    /**
     * One Chinese sentence for each liaison of these units who is away on the day, e.g. 市法制办联络员 2026-12-01 至 2026-12-05
     * 外出，由市法制办副主任代办。
     */
    List<String> on(LocalDate day, Collection<UnitCode> units);

    /** The same for absences from today on, as one text for forms; empty where nobody is away. */
    String upcoming();
}
