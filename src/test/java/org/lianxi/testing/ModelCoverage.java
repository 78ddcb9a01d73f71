package org.lianxi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers, over all tests of the run, which elements and flows of each model some test has passed. */
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Covered PRESENT = Covered.during("present");
    private static final Covered PASSED = Covered.during("passed");

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Watch());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** What no test has passed; empty where the model is covered wholly. */
    public static Set<String> missed(String process) throws IOException {
        var left = present(process);
        left.removeAll(Covered.all("passed"));
        return left;
    }

    /**
     * All elements and flows of the model, as {@code process/element}; what a test has added to a version of its own,
     * as an analyst would, is none of them.
     */
    public static Set<String> present(String process) throws IOException {
        var model = Files.readString(Path.of("processes", process + ".bpmn"));
        return Covered.all("present").stream()
                .filter(element -> element.startsWith(process + "/"))
                .filter(element -> model.contains("id=\"%s\"".formatted(element.substring(process.length() + 1))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            var process = definition.getKey();
            watch(process, definition.getActivities());
        }

        private static void watch(String process, Iterable<ActivityImpl> activities) {
            for (var activity : activities) {
                if (!activity.getId().endsWith("#multiInstanceBody")) {
                    remember(process, activity.getId());
                    activity.addListener(passing(activity), listener(process, activity.getId()));
                }
                activity.getOutgoingTransitions().forEach(flow -> watch(process, (TransitionImpl) flow));
                watch(process, activity.getActivities());
            }
        }

        /** An event-based gateway is left by way of its events, which ends it as if it had been cancelled. */
        private static String passing(ActivityImpl activity) {
            return "eventBasedGateway".equals(activity.getProperty("type"))
                    ? ExecutionListener.EVENTNAME_START
                    : ExecutionListener.EVENTNAME_END;
        }

        private static void watch(String process, TransitionImpl flow) {
            remember(process, flow.getId());
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, listener(process, flow.getId()));
        }

        private static void remember(String process, String element) {
            PRESENT.add(process + "/" + element);
        }

        private static ExecutionListener listener(String process, String element) {
            return execution -> {
                if (!execution.isCanceled()) {
                    PASSED.add(process + "/" + element);
                }
            };
        }
    }
}
