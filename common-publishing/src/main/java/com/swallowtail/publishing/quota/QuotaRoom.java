package com.swallowtail.publishing.quota;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is left of each limit, as its gauge shows it: of the account that has the least, as far as this process knows, and
 * until that account has all of it again. It names no account.
 */
@ApplicationScoped
public class QuotaRoom {
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<Of, AtomicReference<Tightest>> tightest = new ConcurrentHashMap<>();

    QuotaRoom(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    private record Of(String platform, String limit) {}

    private record Tightest(String account, int left, Instant until) {
        boolean isTighterThan(Tightest other, Instant now) {
            return other.account.equals(account)
                    || !now.isBefore(other.until)
                    || left < other.left
                    || left == other.left && until.isAfter(other.until);
        }
    }

    /** Nothing is left to the account for that long. */
    void full(LimitedAccount account, Limit limit, Duration span) {
        note(account, limit, 0, clock.instant().plus(span));
    }

    /** That much is left to the account; all of it is again, after a whole window without another use. */
    public void note(LimitedAccount account, Limit limit, int left) {
        note(account, limit, left, clock.instant().plus(limit.window()));
    }

    void note(LimitedAccount account, Limit limit, int left, Instant until) {
        var noted = new Tightest(account.account(), Math.max(0, left), until);
        var now = clock.instant();
        of(account.platform(), limit).updateAndGet(last -> noted.isTighterThan(last, now) ? noted : last);
    }

    private AtomicReference<Tightest> of(String platform, Limit limit) {
        return tightest.computeIfAbsent(new Of(platform, limit.name()), unseen -> gauge(unseen, limit.count()));
    }

    private AtomicReference<Tightest> gauge(Of of, int whole) {
        var last = new AtomicReference<>(new Tightest("", whole, Instant.EPOCH));
        Gauge.builder("swallowtail.quota.remaining", last, held -> left(held.get(), whole))
                .description("What is left of a limit, of the account that has the least")
                .tags("platform", of.platform(), "limit", of.limit())
                .register(registry);
        return last;
    }

    private int left(Tightest last, int whole) {
        return clock.instant().isBefore(last.until()) ? last.left() : whole;
    }
}
