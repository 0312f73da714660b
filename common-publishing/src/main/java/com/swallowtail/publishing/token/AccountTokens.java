package com.swallowtail.publishing.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;

/**
 * The access token of an instance's connected account.
 *
 * <ol>
 *   <li>Callers who come together cause one question to connections-service.
 *   <li>A token is kept in memory only, until a minute before it expires or its connection changes.
 *   <li>A token that the platform rejects is reported once, and the call made once more with the one that replaces it.
 *   <li>A problem of connections-service reaches the caller as it is.
 * </ol>
 */
@ApplicationScoped
public class AccountTokens {
    private final TokenSource source;
    private final AccountTokensConfig config;
    private final Clock clock;
    private final Cache<String, HeldToken> held;

    AccountTokens(TokenSource source, AccountTokensConfig config, Clock clock) {
        this.source = source;
        this.config = config;
        this.clock = clock;
        this.held = Caffeine.newBuilder().maximumSize(config.entries()).build();
    }

    public Uni<UsableToken> token(String instanceId) {
        return Uni.createFrom().deferred(() -> fresh(instanceId).token());
    }

    /** Makes a call to the platform with the account's token. */
    public <T> Uni<T> using(String instanceId, Function<UsableToken, Uni<T>> call) {
        return token(instanceId).chain(token -> call.apply(token)
                .onFailure(TokenRejection.class::isInstance)
                .recoverWithUni(refusal ->
                        instead(instanceId, token, (TokenRejection) refusal).chain(call::apply)));
    }

    public void forget(String instanceId) {
        held.invalidate(instanceId);
    }

    /** Tells connections-service that a platform says a grant is gone. */
    public Uni<Void> grantRemoved(RemovedGrant grant) {
        return source.removed(grant);
    }

    private HeldToken fresh(String instanceId) {
        return held.asMap()
                .compute(
                        instanceId, (id, known) -> known == null || isStale(known) ? asked(source.current(id)) : known);
    }

    private Uni<UsableToken> instead(String instanceId, UsableToken refused, TokenRejection refusal) {
        HeldToken replacement = held.asMap()
                .compute(
                        instanceId,
                        (id, known) -> known == null || isStale(known) || known.holds(refused.tokenVersion())
                                ? asked(source.instead(id, refused, refusal.platformError()))
                                : known);
        return replacement.token();
    }

    private HeldToken asked(Uni<UsableToken> answer) {
        return new HeldToken(answer, clock.instant());
    }

    private boolean isStale(HeldToken token) {
        return token.isStale(clock.instant(), config.minLife(), config.maxAge());
    }
}
