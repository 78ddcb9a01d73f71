package org.lianxi.organization;

import java.util.Optional;
import org.lianxi.kernel.UnitCode;

/**
 * Somebody who decides or answers, under the post in which they do so.
 *
 * @param person user id
 * @param unit the unit that they act for: the absent person's where they stand in for somebody
 * @param post the post's title, e.g. 市法制办联络员
 * @param onBehalfOf the title of the post whose holder they stand in for
 */
public record Actor(String person, UnitCode unit, String post, Optional<String> onBehalfOf) {

    /** As the record of a decision names them: 市法制办联络员, or 市法制办联络员（代市法制办副主任）. */
    public String signature() {
        return onBehalfOf.map(absent -> "%s（代%s）".formatted(post, absent)).orElse(post);
    }
}
