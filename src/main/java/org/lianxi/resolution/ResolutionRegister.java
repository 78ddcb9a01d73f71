package org.lianxi.resolution;

import java.util.List;
import org.lianxi.kernel.CaseNumber;

/** 督办台账: every resolution, open and closed. */
public interface ResolutionRegister {

    /** Open resolutions, the most overdue first. */
    List<OpenResolution> open();

    /**
     * Enters an adopted resolution and gives it its case number; entering the same one again returns the same number.
     * The meeting's model then starts its process by the message {@code meeting.resolutionAdopted} with the number as
     * business key.
     */
    CaseNumber enter(AdoptedResolution resolution);
}
