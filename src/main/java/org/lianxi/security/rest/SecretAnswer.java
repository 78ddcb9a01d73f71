package org.lianxi.security.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/**
 * Of a matter that is kept from the caller the engine would say that it is another tenant's; there is no such thing.
 */
@Provider
public class SecretAnswer implements ContainerResponseFilter {

    private static final String ANOTHER_TENANTS = "belongs to no authenticated tenant";
    private static final int NOT_FOUND = 404;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ExceptionDto answer
                && Objects.toString(answer.getMessage(), "").contains(ANOTHER_TENANTS)) {
            response.setStatus(NOT_FOUND);
            response.setEntity(
                    Map.of("type", "Refusal", "code", "engine.not-found", "message", "没有找到所指的任务或案件，什么也没有改变。请核对后再试。"));
        }
    }
}
