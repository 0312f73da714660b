package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of both logins: good for one exchange, by the app and with the address they were issued for. */
@ApplicationScoped
class MetaCodes implements Resettable {
    private final SimulatedClock clock;
    private final Map<String, Issued> issued = new HashMap<>();

    MetaCodes(SimulatedClock clock) {
        this.clock = clock;
    }

    synchronized String issue(String code, MetaGrant grant, String redirectUri, long seconds) {
        issued.put(code, new Issued(grant, redirectUri, clock.instant().plusSeconds(seconds), false));
        return code;
    }

    /** Whatever comes of it, the code is used up. */
    synchronized Redemption redeem(String code, TokenKind kind, String appId, String redirectUri) {
        Issued found = issued.get(code);
        if (found == null || found.grant.kind() != kind || !found.grant.appId().equals(appId)) {
            return new Redemption(Outcome.UNKNOWN, null);
        }
        issued.put(code, found.asUsed());
        return new Redemption(outcome(found, redirectUri), found.grant);
    }

    @Override
    public synchronized void reset() {
        issued.clear();
    }

    private Outcome outcome(Issued found, String redirectUri) {
        if (found.used) {
            return Outcome.USED;
        }
        if (!clock.instant().isBefore(found.expiresAt)) {
            return Outcome.EXPIRED;
        }
        return found.redirectUri.equals(redirectUri) ? Outcome.GOOD : Outcome.OTHER_ADDRESS;
    }

    enum Outcome {
        GOOD,
        UNKNOWN,
        USED,
        EXPIRED,
        OTHER_ADDRESS
    }

    record Redemption(Outcome outcome, @Nullable MetaGrant grant) {}

    private record Issued(MetaGrant grant, String redirectUri, Instant expiresAt, boolean used) {
        Issued asUsed() {
            return new Issued(grant, redirectUri, expiresAt, true);
        }
    }
}
