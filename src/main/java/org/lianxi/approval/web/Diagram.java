package org.lianxi.approval.web;

import java.util.List;

/**
 * A run in its model, for the script that draws it.
 *
 * @param name of the run, for people
 * @param active ids of the elements at which it stands now
 * @param passed ids of the elements that it has finished
 */
record Diagram(String name, String xml, List<String> active, List<String> passed) {

    static Diagram of(ShownRun shown) {
        return new Diagram(
                shown.name(),
                shown.run().xml(),
                shown.run().active(),
                shown.run().passed());
    }
}
