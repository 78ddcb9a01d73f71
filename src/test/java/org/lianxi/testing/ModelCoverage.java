package org.lianxi.testing;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

    private static final ConcurrentMap<String, Set<String>> PRESENT = new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Watch());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** What no test has passed, by process; empty where a model is covered wholly. */
    public static TreeMap<String, Set<String>> missed() {
        var missed = new TreeMap<String, Set<String>>();
        PRESENT.forEach((process, elements) -> {
            var left = new TreeSet<>(elements);
            left.removeAll(PASSED.getOrDefault(process, Set.of()));
            missed.put(process, left);
        });
        return missed;
    }

    public static int present(String process) {
        return PRESENT.getOrDefault(process, Set.of()).size();
    }

    public static boolean somethingRan() {
        return !PASSED.isEmpty();
    }

    private static void passed(String process, String element) {
        PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(element);
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
                    activity.addListener(ExecutionListener.EVENTNAME_END, listener(process, activity.getId()));
                }
                activity.getOutgoingTransitions().forEach(flow -> watch(process, (TransitionImpl) flow));
                watch(process, activity.getActivities());
            }
        }

        private static void watch(String process, TransitionImpl flow) {
            remember(process, flow.getId());
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, listener(process, flow.getId()));
        }

        private static void remember(String process, String element) {
            PRESENT.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                    .add(element);
        }

        private static ExecutionListener listener(String process, String element) {
            return execution -> {
                if (!execution.isCanceled()) {
                    passed(process, element);
                }
            };
        }
    }
}
