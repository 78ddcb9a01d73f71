package org.lianxi.engine;

import org.camunda.bpm.engine.repository.Deployment;

/** The deployment that the application makes at its start, of what it comes with. */
public final class ShippedDeployment {

    /** As Camunda's starter calls it. */
    static final String NAME = "SpringAutoDeployment";

    private ShippedDeployment() {}

    public static boolean is(Deployment deployment) {
        return NAME.equals(deployment.getName());
    }
}
