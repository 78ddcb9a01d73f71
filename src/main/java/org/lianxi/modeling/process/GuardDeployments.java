package org.lianxi.modeling.process;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianxi.engine.DeploymentGuard;
import org.lianxi.kernel.Refusal;
import org.lianxi.modeling.guard.Fault;
import org.lianxi.modeling.guard.ModelRules;
import org.springframework.stereotype.Component;

/** Refuses a deployment with everything that is wrong in it. */
@Component
class GuardDeployments implements DeploymentGuard {

    private final PublishedWords words;

    GuardDeployments(PublishedWords words) {
        this.words = words;
    }

    @Override
    public void check(List<ModelFile> files, Deployed deployed) {
        var faults = new ModelRules(words.vocabulary(), deployed).faults(files);
        if (!faults.isEmpty()) {
            throw new Refusal(code(faults), sentence(faults));
        }
    }

    /** Of one kind of fault its own code, so that clients can tell; of several kinds the general one. */
    private static String code(List<Fault> faults) {
        var codes = faults.stream().map(Fault::code).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : "model.refused";
    }

    private static String sentence(List<Fault> faults) {
        return IntStream.range(0, faults.size())
                .mapToObj(at -> "%d. %s。".formatted(at + 1, faults.get(at).inWords()))
                .collect(Collectors.joining(" ", "没有部署，有 %d 处须修改：".formatted(faults.size()), " 改好后再部署，现有流程不受影响。"));
    }
}
