package org.lianxi.engine;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/**
 * People and groups come from the organization alone. Camunda's pages and REST interface therefore find a read-only
 * directory: they neither offer to edit it nor offer the page that creates a first administrator to whoever comes by.
 */
final class OfficeIdentityService extends IdentityServiceImpl {

    @Override
    public boolean isReadOnly() {
        return true;
    }
}
