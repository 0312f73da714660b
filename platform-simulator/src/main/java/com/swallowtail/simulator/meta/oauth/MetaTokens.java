package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every token given out to a person, a Page or an Instagram account.
 * <ol>
 *   <li>A new token leaves the older ones as they are.
 *   <li>A Page token lives as long as the short-lived token it came from, or for ever if that one was long-lived.
 *   <li>It is the same one for as long as it lives, for each app, person and Page.
 * </ol>
 */
@ApplicationScoped
public class MetaTokens implements Resettable {
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final Map<String, MetaToken> byValue = new LinkedHashMap<>();

    MetaTokens(SimulatedClock clock, CurrentSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public synchronized Optional<MetaToken> find(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    MetaToken shortLived(MetaGrant grant) {
        boolean instagram = grant.kind() == TokenKind.INSTAGRAM;
        long seconds = instagram
                ? settings.meta().instagramShortTokenSeconds()
                : settings.meta().metaUserTokenSeconds();
        return issue(grant.kind(), grant, null, inSeconds(seconds), false);
    }

    MetaToken longLived(MetaGrant grant) {
        boolean instagram = grant.kind() == TokenKind.INSTAGRAM;
        long seconds = instagram
                ? settings.meta().instagramLongTokenSeconds()
                : settings.meta().metaLongTokenSeconds();
        return issue(grant.kind(), grant, null, inSeconds(seconds), true);
    }

    /** Another token with as much life as the old one. */
    MetaToken again(MetaToken old) {
        return issue(
                old.kind(),
                old.grant(),
                null,
                old.life().expiresAt(),
                old.life().longLived());
    }

    /** The token of a Page for which the user token speaks. */
    public synchronized MetaToken ofPage(MetaToken user, String pageId) {
        boolean forEver = user.life().longLived();
        return byValue.values().stream()
                .filter(token -> token.kind() == TokenKind.PAGE && token.grant() == user.grant())
                .filter(token -> token.pageId().equals(Optional.of(pageId)))
                .filter(token -> token.life().longLived() == forEver)
                .filter(token -> token.endAt(clock.instant()).isEmpty())
                .findFirst()
                .orElseGet(() -> issue(
                        TokenKind.PAGE,
                        user.grant(),
                        pageId,
                        forEver ? null : user.life().expiresAt(),
                        forEver));
    }

    synchronized int end(TokenEnd why, Predicate<MetaToken> which) {
        List<MetaToken> living = byValue.values().stream()
                .filter(which)
                .filter(token -> token.endAt(clock.instant()).isEmpty())
                .toList();
        living.forEach(token -> token.end(why));
        return living.size();
    }

    @Override
    public synchronized void reset() {
        byValue.clear();
    }

    private synchronized MetaToken issue(
            TokenKind kind, MetaGrant grant, @Nullable String pageId, @Nullable Instant expiresAt, boolean longLived) {
        MetaToken.Life life = new MetaToken.Life(clock.instant(), expiresAt, longLived);
        MetaToken token = new MetaToken(TokenText.token(kind), kind, grant, pageId, life);
        byValue.put(token.value(), token);
        return token;
    }

    private Instant inSeconds(long seconds) {
        return clock.instant().plusSeconds(seconds);
    }
}
