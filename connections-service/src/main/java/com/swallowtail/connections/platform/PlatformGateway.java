package com.swallowtail.connections.platform;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Feature;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.crypto.Secret;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that we ask of a platform by one of its logins. Every call fails with a {@link PlatformFailure} and with nothing else, and is sent at
 * most once unless it says otherwise.
 */
public interface PlatformGateway {
    Platform platform();

    /** Which of the platform's logins this is. */
    LoginVia loginVia();

    /** The app of the environment, if one is configured. */
    Optional<PlatformApp> environmentApp();

    /** All scopes that may be asked for. */
    Set<String> knownScopes();

    /** What is asked for when the caller does not say. */
    Set<String> defaultScopes();

    /** How the platform offers a feature. */
    Offer offer(Feature feature);

    /** When its tokens are renewed. */
    Renewal renewal();

    /** Whether a sign-in brings a PKCE verifier. */
    boolean wantsVerifier();

    /** Where the person gives consent. */
    URI consentPage(ConsentRequest request);

    /** Trades a sign-in's code for a grant; a code works once. */
    Uni<Grant> exchange(CodeExchange exchange);

    /**
     * Renews a grant; platforms rotate, so what was held may be dead afterwards.
     *
     * @param sentBefore when somebody else may present the same token, and it must not be presented here any more; of no
     *     matter where a platform takes it again
     */
    Uni<Grant> refresh(PlatformApp app, HeldTokens held, Instant sentBefore);

    /**
     * The accounts that a consent leads to; where it is for one from the start, that is the present one. A read, so it may
     * be repeated.
     */
    default Uni<Offering> accounts(PlatformApp app, HeldTokens held, @Nullable Account present) {
        return Uni.createFrom().item(Offering.ofOne(present));
    }

    /** What it means for the grant that the platform gives this error or reason; none where it explains nothing. */
    default Optional<GrantEnd> end(String platformError) {
        return Optional.empty();
    }

    /** What proves to the platform that a call with this token comes from a server of the app's; none where none is asked. */
    default @Nullable String proof(PlatformApp app, Secret token) {
        return null;
    }

    /**
     * Asks the platform to tell the app's webhooks of this account, and of its Page where there is one, as far
     * as the scopes allow; asking again changes nothing. Only platforms that tell when asked are asked.
     */
    default Uni<Void> subscribe(PlatformApp app, HeldTokens held, @Nullable String pageId, Set<String> scopes) {
        return Uni.createFrom().failure(new UnsupportedOperationException(loginVia() + " cannot be asked to tell"));
    }

    /** Takes the whole grant of this user and app back; not asked of a login that {@linkplain LoginVia#revocable() cannot}. */
    default Uni<Void> revoke(PlatformApp app, String userId, Secret accessToken) {
        throw new UnsupportedOperationException("Nothing that was granted via " + loginVia() + " can be taken back");
    }

    /** The account behind a token, as far as the scopes show it; a read, so it may be repeated. */
    Uni<Account> profile(PlatformApp app, HeldTokens held, Set<String> scopes);
}
