package com.swallowtail.simulator.tiktok.user;

import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.account.Account;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Where people's pictures are: at signed addresses that run out after two days, as those of TikTok's CDN do. */
@ApplicationScoped
class Avatars {
    private static final Duration LIFE = Duration.ofDays(2);

    private final SimulatedClock clock;
    private final HttpServerRequest request;

    Avatars(SimulatedClock clock, HttpServerRequest request) {
        this.clock = clock;
        this.request = request;
    }

    String address(Account account, int size) {
        return request.scheme() + "://" + request.authority() + "/media/avatars/" + account.username() + "_" + size
                + ".jpeg?x-expires=" + clock.instant().plus(LIFE).getEpochSecond();
    }

    boolean hasRunOut(long expires) {
        return !clock.instant().isBefore(Instant.ofEpochSecond(expires));
    }
}
