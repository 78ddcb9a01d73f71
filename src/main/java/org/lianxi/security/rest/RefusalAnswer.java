package org.lianxi.security.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.lianxi.kernel.Refusal;

/** A refusal reaches the Tasklist and other callers as the bare sentence, with status 422. */
@Provider
public class RefusalAnswer implements ExceptionMapper<Refusal> {

    private static final int UNPROCESSABLE = 422;

    @Override
    public Response toResponse(Refusal refusal) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(Map.of("type", "Refusal", "code", refusal.code(), "message", refusal.sentence()))
                .build();
    }
}
