package org.lianxi.resolution.process;

import java.util.Date;
import java.util.List;
import org.lianxi.engine.ProcessVariable;

/** What the model {@code processes/resolution.bpmn} and the code must agree on, written down once. */
final class ResolutionProcess {

    static final String PROCESS = "resolution";

    private ResolutionProcess() {}

    static final class Variables {

        static final ProcessVariable<String> LEAD_UNIT = new ProcessVariable<>("leadUnit", String.class);
        static final ProcessVariable<List<String>> COOPERATING_UNITS = ProcessVariable.ofIds("cooperatingUnits");
        static final ProcessVariable<Date> BLUE_AT = new ProcessVariable<>("blueAt", Date.class);
        static final ProcessVariable<Date> YELLOW_AT = new ProcessVariable<>("yellowAt", Date.class);
        static final ProcessVariable<Date> RED_AT = new ProcessVariable<>("redAt", Date.class);

        /** {@code progress}, {@code completion} or {@code extension}. */
        static final ProcessVariable<String> REPORT_KIND = new ProcessVariable<>("reportKind", String.class);

        static final ProcessVariable<Boolean> VERIFIED = new ProcessVariable<>("verified", Boolean.class);
        static final ProcessVariable<Boolean> EXTENSION_GRANTED =
                new ProcessVariable<>("extensionGranted", Boolean.class);

        private Variables() {}
    }

    static final class Messages {

        static final String RESOLUTION_ADOPTED = "meeting.resolutionAdopted";

        private Messages() {}
    }
}
