package org.lianxi.modeling.guard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxi.engine.DeploymentGuard.Deployed;

/**
 * What stands in the engine, and what comes in the same deployment.
 *
 * @param forms contents by file name
 * @param groups asked once, not for every task
 */
record FilesTogether(
        Deployed deployed, Set<String> processes, Set<String> decisions, Map<String, byte[]> forms, Set<String> groups)
        implements Deployed {

    @Override
    public boolean hasProcess(String key) {
        return processes.contains(key) || deployed.hasProcess(key);
    }

    @Override
    public boolean hasDecision(String key) {
        return decisions.contains(key) || deployed.hasDecision(key);
    }

    @Override
    public Optional<byte[]> form(String id) {
        return sameDeployment(id).or(() -> deployed.form(id));
    }

    /** The form that a model gets by this binding: one of its own deployment, or the newest. */
    Optional<byte[]> form(String id, String binding) {
        return binding.equals("deployment") ? sameDeployment(id) : form(id);
    }

    private Optional<byte[]> sameDeployment(String id) {
        return Optional.ofNullable(forms.get(id + ".form"));
    }
}
