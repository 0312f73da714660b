package com.swallowtail.web.limit;

import com.swallowtail.web.WebConfig;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token bucket for each caller, instance and class of route. Remembers so many callers and no more. */
@Singleton
public class InboundRateLimit {
    private record Key(String caller, String instance, String allowance) {}

    private final Allowance reads;
    private final Allowance writes;
    private final TimeMeter time;
    private final Map<Key, Bucket> buckets;

    InboundRateLimit(WebConfig config, Clock clock) {
        this.reads = Allowance.reads(config.rateLimit());
        this.writes = Allowance.writes(config.rateLimit());
        this.time = new ClockMeter(clock);
        this.buckets = leastRecentlyUsed(config.rateLimit().callersRemembered());
    }

    public RateStanding take(String caller, String instance, boolean read) {
        Allowance allowance = read ? reads : writes;
        Bucket bucket = bucket(new Key(caller, instance, allowance.name()), allowance);
        return standing(allowance, bucket.tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(Key key, Allowance allowance) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unseen -> newBucket(allowance));
        }
    }

    private Bucket newBucket(Allowance allowance) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.burst()).refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static RateStanding standing(Allowance allowance, ConsumptionProbe probe) {
        long secondsToFull = Math.ceilDiv(probe.getNanosToWaitForReset(), 1_000_000_000L);
        String state = "\"" + allowance.name() + "\";r=" + probe.getRemainingTokens() + ";t=" + secondsToFull;
        Duration waitFor = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new RateStanding(probe.isConsumed(), allowance.policy(), state, waitFor);
    }

    private static Map<Key, Bucket> leastRecentlyUsed(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
                return size() > most;
            }
        };
    }
}
