package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Authorization codes: good for one exchange, by the app and with the address they were issued for. */
@ApplicationScoped
class Codes implements Resettable {
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final Map<String, Issued> open = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Codes(SimulatedClock clock, CurrentSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    synchronized String issue(Grant grant, String redirectUri, @Nullable CodeChallenge challenge) {
        String code = RandomText.code();
        Instant expiresAt = clock.instant().plusSeconds(settings.get().codeSeconds());
        open.put(code, new Issued(grant, redirectUri, challenge, expiresAt));
        return code;
    }

    /** A wrong attempt uses the code up as well. */
    synchronized Issued redeem(String code) {
        Issued issued = open.remove(code);
        if (issued == null) {
            throw OAuthRefusal.invalidGrant(objection(code));
        }
        used.add(code);
        if (!clock.instant().isBefore(issued.expiresAt)) {
            throw OAuthRefusal.invalidGrant("Authorization code is expired.");
        }
        return issued;
    }

    @Override
    public synchronized void reset() {
        open.clear();
        used.clear();
    }

    private String objection(String code) {
        if (used.contains(code)) {
            return "Authorization code was used before.";
        }
        return code.contains("%") ? "Authorization code is still percent-encoded." : "Authorization code is unknown.";
    }

    record Issued(Grant grant, String redirectUri, @Nullable CodeChallenge challenge, Instant expiresAt) {

        void demandFor(String clientKey, String askedRedirectUri) {
            if (!grant.clientKey().equals(clientKey)) {
                throw OAuthRefusal.invalidGrant("Authorization code belongs to another app.");
            }
            if (!redirectUri.equals(askedRedirectUri)) {
                throw OAuthRefusal.invalidGrant("redirect_uri differs from the one at authorization.");
            }
        }

        void demandVerifier(@Nullable String verifier) {
            if (challenge == null) {
                return;
            }
            if (verifier == null) {
                throw OAuthRefusal.invalidRequest("code_verifier is missing, although a code_challenge was sent");
            }
            if (!CodeChallenge.wellFormed(verifier)) {
                throw OAuthRefusal.invalidRequest("code_verifier is not 43 to 128 characters of A-Z a-z 0-9 - . _ ~");
            }
            if (!challenge.answeredBy(verifier)) {
                throw OAuthRefusal.invalidGrant("code_verifier does not fit the code_challenge.");
            }
        }
    }
}
