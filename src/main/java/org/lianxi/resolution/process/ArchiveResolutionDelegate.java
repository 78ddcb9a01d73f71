package org.lianxi.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.resolution.application.ArchiveResolution;
import org.springframework.stereotype.Component;

/** Service task 销号归档. */
@Component
class ArchiveResolutionDelegate implements JavaDelegate {

    private final ArchiveResolution archiveResolution;

    ArchiveResolutionDelegate(ArchiveResolution archiveResolution) {
        this.archiveResolution = archiveResolution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archiveResolution.of(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
