package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who allowed what, and the tokens of it.
 * <ol>
 *   <li>A refresh token works once; its use issues the next one.
 *   <li>Access tokens live until they expire, whatever was refreshed since.
 *   <li>When a grant ends, all its tokens are dead at once.
 * </ol>
 */
@ApplicationScoped
public class Grants implements Resettable {
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final Event<GrantRemoved> removals;
    private final Map<String, Grant> byOpenId = new LinkedHashMap<>();
    private final Map<String, Live> accessTokens = new HashMap<>();
    private final Map<String, Live> refreshTokens = new HashMap<>();
    private final Set<String> spentRefreshTokens = new HashSet<>();

    Grants(SimulatedClock clock, CurrentSettings settings, Event<GrantRemoved> removals) {
        this.clock = clock;
        this.settings = settings;
        this.removals = removals;
    }

    synchronized Tokens issue(Grant grant) {
        byOpenId.put(grant.openId(), grant);
        Live access = new Live(grant, clock.instant().plusSeconds(settings.get().accessTokenSeconds()));
        Live refresh =
                new Live(grant, clock.instant().plusSeconds(settings.get().refreshTokenSeconds()));
        String accessToken = RandomText.accessToken();
        String refreshToken = RandomText.refreshToken();
        accessTokens.put(accessToken, access);
        refreshTokens.put(refreshToken, refresh);
        return new Tokens(
                accessToken,
                left(access),
                grant.openId(),
                left(refresh),
                refreshToken,
                String.join(",", grant.scopes()),
                "Bearer");
    }

    synchronized Tokens rotate(String clientKey, String refreshToken) {
        Live live = refreshTokens.get(refreshToken);
        if (live == null) {
            boolean spent = spentRefreshTokens.contains(refreshToken);
            throw OAuthRefusal.invalidGrant(spent ? "Refresh token was rotated away." : "Refresh token is unknown.");
        }
        if (!live.grant.clientKey().equals(clientKey)) {
            throw OAuthRefusal.invalidGrant("Refresh token belongs to another app.");
        }
        if (!live.isAlive(clock.instant())) {
            throw OAuthRefusal.invalidGrant("Refresh token is expired.");
        }
        refreshTokens.remove(refreshToken);
        spentRefreshTokens.add(refreshToken);
        return issue(live.grant);
    }

    public synchronized Optional<Grant> byAccessToken(String accessToken) {
        return Optional.ofNullable(accessTokens.get(accessToken))
                .filter(live -> live.isAlive(clock.instant()))
                .map(Live::grant);
    }

    public synchronized Optional<Grant> withOpenId(String openId) {
        return Optional.ofNullable(byOpenId.get(openId));
    }

    synchronized List<Grant> all() {
        return List.copyOf(byOpenId.values());
    }

    /** Ends the access tokens alone, so that the app has to refresh. */
    synchronized void expireAccess(String openId) {
        accessTokens.values().removeIf(live -> live.grant.openId().equals(openId));
    }

    boolean remove(String openId, int reason) {
        Optional<Grant> removed = forget(openId);
        removed.ifPresent(grant -> removals.fire(new GrantRemoved(grant, reason)));
        return removed.isPresent();
    }

    @Override
    public synchronized void reset() {
        byOpenId.clear();
        accessTokens.clear();
        refreshTokens.clear();
        spentRefreshTokens.clear();
    }

    private synchronized Optional<Grant> forget(String openId) {
        accessTokens.values().removeIf(live -> live.grant.openId().equals(openId));
        refreshTokens.values().removeIf(live -> live.grant.openId().equals(openId));
        return Optional.ofNullable(byOpenId.remove(openId));
    }

    private long left(Live live) {
        return Duration.between(clock.instant(), live.expiresAt).plusMillis(500).toSeconds();
    }

    private record Live(Grant grant, Instant expiresAt) {
        boolean isAlive(Instant now) {
            return now.isBefore(expiresAt);
        }
    }
}
