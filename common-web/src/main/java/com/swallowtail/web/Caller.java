package com.swallowtail.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the present request, and what the edge knows about it. */
@RequestScoped
public class Caller {
    public static final String EVERY_INSTANCE = "*";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final WebConfig config;

    Caller(SecurityIdentity identity, CurrentVertxRequest request, WebConfig config) {
        this.identity = identity;
        this.request = request;
        this.config = config;
    }

    /** The token's subject, or {@code anonymous} on a public route. */
    public String subject() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    public String requestId() {
        return RequestAttributes.REQUEST_ID.of(routing());
    }

    public boolean may(String role) {
        return identity.hasRole(role);
    }

    /** The instances of the token's claim; {@code *} stands for all. */
    public Set<String> instances() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? InstancesClaim.read(token.getClaim(config.instancesClaim()))
                : Set.of();
    }

    /** When the token is good no more; null where it does not say. */
    public @Nullable Instant tokenEnd() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : null;
    }

    public boolean mayEnter(String instanceId) {
        Set<String> instances = instances();
        return instances.contains(EVERY_INSTANCE) || instances.contains(instanceId);
    }

    /** What the audit trail calls the present mutation, as its {@link Audited} says; null where it is not audited. */
    public @Nullable String action() {
        return RequestAttributes.ACTION.find(routing());
    }

    private RoutingContext routing() {
        return request.getCurrent();
    }
}
