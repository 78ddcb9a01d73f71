package org.lianxi.resolution.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.resolution.AdoptedResolution;
import org.lianxi.resolution.OpenResolution;
import org.lianxi.resolution.ResolutionRegister;
import org.lianxi.resolution.domain.Adoption;
import org.lianxi.resolution.domain.Resolution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办台账, as the meeting sees it. */
@Service
class ResolutionLedger implements ResolutionRegister {

    private static final String SERIES = "DB";

    private final Resolutions resolutions;
    private final Numbers numbers;
    private final Clock clock;

    ResolutionLedger(Resolutions resolutions, Numbers numbers, Clock clock) {
        this.resolutions = resolutions;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenResolution> open() {
        return resolutions.all(true).stream()
                .map(open ->
                        new OpenResolution(open.number(), open.content(), open.leadUnit(), open.due(), open.standing()))
                .toList();
    }

    @Override
    @Transactional
    public CaseNumber enter(AdoptedResolution adopted) {
        return resolutions.enteredAs(adopted.meeting(), adopted.row()).orElseGet(() -> add(adopted));
    }

    private CaseNumber add(AdoptedResolution adopted) {
        var now = LocalDateTime.now(clock);
        var number = CaseNumber.of(now.getYear(), SERIES, numbers.next(SERIES, now.getYear()));
        var adoption = new Adoption(
                adopted.meeting(),
                adopted.row(),
                adopted.source(),
                adopted.leadUnit(),
                adopted.cooperatingUnits().stream()
                        .filter(unit -> !unit.equals(adopted.leadUnit()))
                        .distinct()
                        .toList(),
                adopted.due());
        resolutions.add(Resolution.entered(number, adoption, adopted.content(), now));
        return number;
    }
}
