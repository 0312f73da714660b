package com.swallowtail.simulator.tiktok.wire;

/** How many calls a token may make to one endpoint within any minute. */
public enum Pace {
    USER_INFO(600),
    VIDEO_LIST(600),
    VIDEO_QUERY(600),
    CREATOR_INFO(20),
    VIDEO_INIT(6),
    INBOX_INIT(6),
    CONTENT_INIT(6),
    STATUS_FETCH(30);

    private final int perMinute;

    Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }
}
