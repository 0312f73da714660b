package com.swallowtail.web.guard;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says who the caller is, or that there is none. A public route never looks at a token. */
@Singleton
class Authentication {
    private static final Duration WAIT_FOR_ISSUER = Duration.ofSeconds(5);

    private final CurrentIdentityAssociation association;
    private final VerifiedTokens verified;

    Authentication(CurrentIdentityAssociation association, VerifiedTokens verified) {
        this.association = association;
        this.verified = verified;
    }

    Uni<SecurityIdentity> caller(RoutingContext request) {
        BearerToken token = BearerToken.of(request);
        SecurityIdentity remembered = token == null ? null : verified.callerWith(token);
        return (remembered == null ? verify(token) : Uni.createFrom().item(remembered))
                .invoke(association::setIdentity);
    }

    void nobody() {
        association.setIdentity(
                QuarkusSecurityIdentity.builder().setAnonymous(true).build());
    }

    private Uni<SecurityIdentity> verify(@Nullable BearerToken token) {
        return association
                .getDeferredIdentity()
                .onFailure()
                .transform(Authentication::problem)
                .invoke(Authentication::refuseAnonymous)
                .invoke(identity -> remember(token, identity));
    }

    private void remember(@Nullable BearerToken token, SecurityIdentity identity) {
        if (token != null) {
            verified.remember(token, identity);
        }
    }

    private static void refuseAnonymous(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new Problem(EdgeProblem.UNAUTHENTICATED, "There is no bearer token in the request");
        }
    }

    private static Problem problem(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                ? new Problem(EdgeProblem.UNAUTHENTICATED, "The bearer token is not valid, or no longer")
                        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                : new Problem(EdgeProblem.UPSTREAM_UNAVAILABLE, "The token issuer does not answer", failure)
                        .retryAfter(WAIT_FOR_ISSUER);
    }
}
