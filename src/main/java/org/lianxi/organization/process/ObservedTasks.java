package org.lianxi.organization.process;

import java.util.stream.Stream;
import org.lianxi.engine.OpenTask;
import org.lianxi.engine.TaskWatch;
import org.lianxi.organization.application.OpenTasks.OfferedTask;
import org.lianxi.organization.application.SubstituteOffers;
import org.lianxi.organization.domain.CityUnit;
import org.lianxi.organization.domain.Organization;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Labels each new task with case number and unit, and offers it to the substitutes of absent people. */
@Component
class ObservedTasks implements TaskWatch {

    private final Organization organization;
    private final ObjectProvider<SubstituteOffers> substituteOffers;

    ObservedTasks(Organization organization, ObjectProvider<SubstituteOffers> substituteOffers) {
        this.organization = organization;
        this.substituteOffers = substituteOffers;
    }

    @Override
    public void created(OpenTask task) {
        task.label(task.caseLabel(), unitName(task));
        var offered = new OfferedTask(
                task.id(), task.process(), null, task.candidateGroups(), task.candidatePeople(), task.about());
        substituteOffers.getObject().atCreation(offered).forEach(task::offerTo);
    }

    private String unitName(OpenTask task) {
        return Stream.of("unit", "leadUnit")
                .map(task::local)
                .flatMap(code -> organization.unit(code).stream())
                .findFirst()
                .map(CityUnit::name)
                .orElseGet(() -> organization.addressee(task.candidateGroups()));
    }
}
