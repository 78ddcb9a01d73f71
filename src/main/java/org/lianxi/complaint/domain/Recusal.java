package org.lianxi.complaint.domain;

import java.util.List;
import org.lianxi.kernel.UnitCode;

/**
 * 回避: who handles a complaint, by whom it is about, decided before anybody sees it (信访工作条例 articles 28 and 30). No unit
 * examines, handles or reviews a complaint about itself.
 */
public final class Recusal {

    /** The citizen does not know which unit it is. */
    public static final UnitCode UNKNOWN = new UnitCode("unknown");

    private static final UnitCode SERVICE_CENTRE = new UnitCode("service-center");
    private static final UnitCode SUPERVISION = new UnitCode("supervision");
    private static final UnitCode LEGAL = new UnitCode("legal");
    private static final String DEPUTY = "deputy-leader";

    private Recusal() {}

    /**
     * The group that examines: the office, but it sits in the service centre, so complaints about that go to the
     * supervision bureau; and so do those of which the unit has still to be found out.
     */
    public static String examiners(UnitCode about) {
        return about.equals(SERVICE_CENTRE) || about.equals(UNKNOWN) ? SUPERVISION + "-staff" : "office";
    }

    /** @param preferred the unit that the policy names */
    public static Handler handler(UnitCode about, UnitCode preferred) {
        if (about.equals(SUPERVISION)) {
            return leader(about);
        }
        if (about.equals(SERVICE_CENTRE) || about.equals(preferred)) {
            return unit(SUPERVISION, about);
        }
        return unit(preferred, about);
    }

    /** Another than the first, where the citizen is not satisfied: supervision, otherwise legal affairs. */
    public static Handler other(UnitCode about, String first) {
        return List.of(SUPERVISION, LEGAL).stream()
                .filter(unit -> !unit.equals(about) && !unit.value().equals(first))
                .findFirst()
                .map(unit -> unit(unit, about))
                .orElseGet(() -> leader(about));
    }

    /** The handler that a stored code stands for. */
    public static Handler of(String code, UnitCode about) {
        return code.equals(Handler.LEADER) ? leader(about) : unit(new UnitCode(code), about);
    }

    private static Handler unit(UnitCode unit, UnitCode about) {
        return new Handler(unit.value(), unit + "-staff", unit + "-head", unit + "-head", legality(unit, about));
    }

    private static Handler leader(UnitCode about) {
        var reviewer = about.equals(LEGAL) ? DEPUTY : LEGAL + "-head";
        return new Handler(Handler.LEADER, Handler.LEADER, DEPUTY, reviewer, reviewer);
    }

    /** Legal affairs, unless the complaint is about them or they are the ones who drafted the reply. */
    private static String legality(UnitCode handler, UnitCode about) {
        return about.equals(LEGAL) || handler.equals(LEGAL) ? DEPUTY : LEGAL + "-head";
    }
}
