package com.swallowtail.web.limit;

import com.swallowtail.web.WebConfig;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How many requests of one class a caller has: so many a second, and a burst beyond. */
record Allowance(String name, int perSecond, int burst) {

    static Allowance reads(WebConfig.RateLimit config) {
        return new Allowance("reads", config.readsPerSecond(), config.readsBurst());
    }

    static Allowance writes(WebConfig.RateLimit config) {
        return new Allowance("writes", config.writesPerSecond(), config.writesBurst());
    }

    Bucket newBucket(TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** In the form of the IETF draft: the quota, and the seconds in which it comes back whole. */
    String policy() {
        return "\"" + name + "\";q=" + burst + ";w=" + Math.ceilDiv(burst, perSecond);
    }
}
