package com.swallowtail.web.limit;

import com.swallowtail.web.WebConfig;

/** How many requests of one class a caller has: so many a second, and a burst beyond. */
record Allowance(String name, int perSecond, int burst) {

    static Allowance reads(WebConfig.RateLimit config) {
        return new Allowance("reads", config.readsPerSecond(), config.readsBurst());
    }

    static Allowance writes(WebConfig.RateLimit config) {
        return new Allowance("writes", config.writesPerSecond(), config.writesBurst());
    }

    /** In the form of the IETF draft: the quota, and the seconds in which it comes back whole. */
    String policy() {
        return "\"" + name + "\";q=" + burst + ";w=" + Math.ceilDiv(burst, perSecond);
    }
}
