package com.swallowtail.simulator.meta.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Asks whoever answers at a callback whether it expects this app's webhooks. */
@ApplicationScoped
class Handshake {
    private final Outward outward;

    Handshake(Outward outward) {
        this.outward = outward;
    }

    /** It does if it answers 200 with the challenge and nothing else. */
    boolean succeeds(String callbackUrl, String verifyToken) {
        String challenge = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, Integer.MAX_VALUE));
        String query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        Outward.Answer answer = outward.get(callbackUrl + (callbackUrl.contains("?") ? "&" : "?") + query);
        return answer.isOk() && answer.body().equals(challenge);
    }
}
