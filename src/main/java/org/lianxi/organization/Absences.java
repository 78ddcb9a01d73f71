package org.lianxi.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lianxi.kernel.UnitCode;

/** Who is away and who stands in for them; asked before a deadline is set. */
public interface Absences {

    /**
     * One Chinese sentence for each liaison of these units who is away on the day, e.g. 市法制办联络员 2026-12-01 至 2026-12-05
     * 外出，由市法制办副主任代办。 Where the substitute is away too, or has left, it says that nobody stands in.
     */
    default List<String> on(LocalDate day, Collection<UnitCode> units) {
        return inGroups(day, units.stream().map(unit -> unit + "-liaison").toList());
    }

    /** The same for everybody in one of these groups, e.g. {@code leader} or {@code legal-member}. */
    List<String> inGroups(LocalDate day, Collection<String> groups);

    /** The same for absences from today on, as one text for forms; empty where nobody is away. */
    String upcoming();
}
