package org.lianxi.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what is about to be deployed, by whatever way it comes: start, REST, Camunda Modeler, workbench. It is asked
 * while the engine itself is being built, so it needs nothing of the engine but what it is given.
 */
public interface DeploymentGuard {

    /** @throws org.lianxi.kernel.Refusal with all faults at once; nothing is stored then */
    void check(List<ModelFile> files, Deployed deployed);

    /** One file of a deployment. */
    @SuppressWarnings("ArrayRecordComponent")
    record ModelFile(String name, byte[] content) {

        /** The name without folders. */
        public String fileName() {
            return fileName(name);
        }

        /** @param resource as deployments call it, e.g. {@code processes/topic.bpmn} */
        public static String fileName(String resource) {
            return resource.substring(resource.lastIndexOf('/') + 1);
        }
    }

    /** What stands in the engine already. */
    interface Deployed {

        boolean hasProcess(String key);

        boolean hasDecision(String key);

        /** The newest form of this id, as it was deployed. */
        Optional<byte[]> form(String id);

        /** Those to whom a task can be offered; empty before the organization is known for the first time. */
        Set<String> groups();
    }
}
