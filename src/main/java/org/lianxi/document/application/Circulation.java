package org.lianxi.document.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 传阅: a document sent to people to read. It holds nothing up: cases go on whether it is read or not.
 *
 * @param purpose why they should read it
 * @param sentBy under which post it was sent
 * @param revokedAt since when it is nobody's to read any more
 */
public record Circulation(
        long id,
        long document,
        String purpose,
        String sentBy,
        LocalDateTime sentAt,
        Optional<LocalDateTime> revokedAt,
        List<Reading> readings) {

    public Circulation {
        readings = List.copyOf(readings);
    }

    /**
     * One person's part.
     *
     * @param readAt empty while it waits for them (待阅)
     * @param urged how often they were urged
     */
    public record Reading(String person, Optional<LocalDateTime> readAt, int urged) {}

    /** Those for whom it still waits. */
    List<String> waitingFor() {
        return revokedAt.isPresent()
                ? List.of()
                : readings.stream()
                        .filter(reading -> reading.readAt().isEmpty())
                        .map(Reading::person)
                        .toList();
    }
}
