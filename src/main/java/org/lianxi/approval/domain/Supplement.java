package org.lianxi.approval.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 一次性补正告知 (行政许可法 article 32, item 4).
 *
 * @param missing all that is missing, one item each
 * @param received what the applicant then handed in; empty until then
 * @param receivedOn the day on which it was handed in
 */
public record Supplement(List<String> missing, LocalDate askedOn, String received, Optional<LocalDate> receivedOn) {

    public Supplement {
        missing = List.copyOf(missing);
    }

    public String missingText() {
        return String.join("；", missing);
    }
}
