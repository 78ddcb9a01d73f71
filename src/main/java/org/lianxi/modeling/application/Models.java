package org.lianxi.modeling.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxi.modeling.domain.Rehearsal;

/** The models, decision tables and forms in the engine. */
public interface Models {

    /**
     * @param file e.g. {@code topic.bpmn}
     * @param name as people know it
     * @param version the newest
     * @param shipped whether it came with the application; else the city has changed it and owns it
     * @param running cases in all versions together
     * @param behind those of them in an earlier version than the newest
     * @param renewed whether the city's began from another version than comes with this release
     */
    record Deployed(
            String file,
            String key,
            String name,
            int version,
            boolean shipped,
            LocalDateTime deployedAt,
            long running,
            long behind,
            boolean renewed) {}

    /**
     * One version of a process.
     *
     * @param origin of which deployment it is, in words
     */
    record Version(int number, LocalDateTime deployedAt, String origin, long running) {}

    /** Processes first, then decision tables. */
    List<Deployed> newest();

    /** File names of all forms. */
    List<String> forms();

    /** The newest version of the file, as it was deployed. */
    Optional<String> content(String file);

    /** The file as it comes with this release of the application. */
    Optional<String> shipped(String file);

    /**
     * The model of the release from which the city's began: the last one that came with the application and was
     * deployed here.
     */
    Optional<String> shippedBefore(String file);

    /** What groups are called, by id. */
    Map<String, String> groupNames();

    /** Newest first. */
    List<Version> versions(String process);

    /** @return the file of that version */
    Optional<String> content(String process, int version);

    /**
     * Deploys, after the guard has looked.
     *
     * @return the id of the deployment
     */
    String deploy(String origin, Map<String, String> files);

    /** What the guard would say; empty where it would say nothing. */
    List<String> faults(Map<String, String> files);

    /** Deploys the files and moves all running cases for trial; afterwards everything is as it was. */
    Rehearsal rehearse(Map<String, String> files);

    /** Moves the cases of earlier versions to the newest, for trial. */
    Rehearsal rehearseMove(String process);

    /** The same in earnest, each case by itself: one that cannot be moved holds up no other. */
    Rehearsal move(String process);
}
