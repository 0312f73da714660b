package com.swallowtail.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.swallowtail.web.WebConfig;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The callers whose tokens were verified lately, so that a token that comes again as it was is not verified again. It is
 * forgotten at its own end, and after a short time in any case, so that a withdrawn signing key stops working.
 */
@Singleton
class VerifiedTokens {
    /** A token that is bound to a key: holding it proves nothing, and the proof differs from request to request. */
    private static final String CONFIRMATION = "cnf";

    private record Key(String fingerprint, String issuersPlace) {}

    private final Clock clock;
    private final Duration longest;
    private final boolean oneIssuer;
    private final Cache<Key, SecurityIdentity> callers;

    @Inject
    VerifiedTokens(WebConfig config, Clock clock, TenantConfigBean issuers) {
        this(config.tokenMemory(), clock, issuers.getStaticTenantsConfig().isEmpty());
    }

    VerifiedTokens(WebConfig.TokenMemory config, Clock clock, boolean oneIssuer) {
        this.clock = clock;
        this.longest = config.longest();
        this.oneIssuer = oneIssuer;
        this.callers = Caffeine.newBuilder()
                .maximumSize(config.tokens())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<Key, SecurityIdentity>writing((key, caller) -> lasts(caller)))
                .executor(Runnable::run)
                .build();
    }

    /** Whoever was verified with exactly this token; null if nobody was, or too long ago. */
    @Nullable
    SecurityIdentity callerWith(BearerToken token) {
        return callers.getIfPresent(key(token));
    }

    /** Keeps the caller, unless more than the token itself was asked about: an issuer, or a proof of the request. */
    void remember(BearerToken token, SecurityIdentity caller) {
        if (wasVerifiedHere(token, caller)) {
            callers.put(key(token), withoutItsRequest(caller));
        }
    }

    /** Where addresses have issuers of their own, what one has said does not count at the address of another. */
    private Key key(BearerToken token) {
        return new Key(token.fingerprint(), oneIssuer ? "" : token.address());
    }

    private Duration lasts(SecurityIdentity caller) {
        long end = ((JsonWebToken) caller.getPrincipal()).getExpirationTime();
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(end));
        return left.compareTo(longest) < 0 ? left : longest;
    }

    private static boolean wasVerifiedHere(BearerToken token, SecurityIdentity caller) {
        AccessTokenCredential credential = caller.getCredential(AccessTokenCredential.class);
        return caller.getPrincipal() instanceof JsonWebToken claims
                && !claims.containsClaim(CONFIRMATION)
                && credential != null
                && credential.getToken().equals(token.text())
                && caller.getAttribute(OidcUtils.INTROSPECTION_ATTRIBUTE) == null
                && caller.getAttribute(OidcUtils.USER_INFO_ATTRIBUTE) == null;
    }

    /** The identity has the request that it was found for among its attributes, and nobody here reads those. */
    private static SecurityIdentity withoutItsRequest(SecurityIdentity caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addRoles(caller.getRoles())
                .addCredentials(caller.getCredentials())
                .build();
    }
}
