package org.lianxi.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.UnitCode;

/**
 * Instances that not everybody may find. An instance that is started with the variable {@code about} belongs to the
 * engine's tenant of that unit, and what it calls does too; people belong to the tenants of all units but those from
 * which they are kept. The engine then finds nothing of it for the others, in no query and no command.
 */
public final class Secrecy {

    /** The unit that the instance is about. */
    public static final ProcessVariable<String> ABOUT = new ProcessVariable<>("about", String.class);

    private static final String PREFIX = "about-";

    private Secrecy() {}

    /** The engine's tenant of matters about the unit. */
    public static String tenant(String about) {
        return PREFIX + about;
    }

    /** The unit of the tenant; null where the matter is nobody's secret. */
    public static @Nullable UnitCode about(@Nullable String tenant) {
        return tenant == null ? null : new UnitCode(tenant.substring(PREFIX.length()));
    }

    /** Reads the variable when an instance starts. */
    static final class ByStartVariable implements TenantIdProvider {

        @Override
        public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
            var about = start.getVariables().get(ABOUT.name());
            return about == null ? null : tenant(about.toString());
        }

        @Override
        public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
            return null;
        }

        @Override
        public @Nullable String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext decision) {
            var execution = decision.getExecution();
            return execution == null ? null : execution.getTenantId();
        }
    }
}
