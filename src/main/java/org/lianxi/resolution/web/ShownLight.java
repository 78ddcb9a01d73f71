package org.lianxi.resolution.web;

import java.time.LocalDateTime;
import org.lianxi.resolution.domain.LightEntry;

/** A change of the light in words. */
record ShownLight(
        String light, String tag, LocalDateTime at, String ground, String noticeNumber, String noticeAddress) {

    static ShownLight of(LightEntry entry) {
        return new ShownLight(
                entry.light().word(),
                ShownResolution.tag(entry.light()),
                entry.at(),
                entry.ground(),
                entry.noticeNumber(),
                entry.noticeAddress());
    }
}
