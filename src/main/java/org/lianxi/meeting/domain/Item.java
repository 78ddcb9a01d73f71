package org.lianxi.meeting.domain;

import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * One item of the agenda.
 *
 * @param no from 1, in the order of the meeting
 * @param topic empty for the standing first item on earlier resolutions
 * @param minutes planned time
 */
public record Item(int no, Optional<CaseNumber> topic, String title, int minutes) {

    /** 上次会议决议落实情况: stands first on every agenda and is built from the open resolutions. */
    public static final String EARLIER_RESOLUTIONS = "上次会议决议落实情况";

    public static Item onEarlierResolutions() {
        return new Item(1, Optional.empty(), EARLIER_RESOLUTIONS, 10);
    }
}
