package com.swallowtail.web.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Tells the caller's broken JSON from any other: what a platform sends us is never the caller's mistake. A type of ours is
 * read from JSON alone; JAX-RS would also make one of plain text, by a constructor that takes a string.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class BodyReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if ("text".equals(body.getMediaType().getType()) && body.getType() != String.class) {
            throw new NotSupportedException();
        }
        try {
            return body.proceed();
        } catch (JsonProcessingException fault) {
            throw BodyFault.of(fault);
        } catch (WebApplicationException refusal) {
            if (refusal.getCause() instanceof JsonProcessingException fault) {
                throw BodyFault.of(fault);
            }
            throw refusal;
        }
    }
}
