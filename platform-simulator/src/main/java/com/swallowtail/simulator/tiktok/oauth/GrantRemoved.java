package com.swallowtail.simulator.tiktok.oauth;

/** A grant ended; its tokens are dead already. The reason is TikTok's number for it. */
public record GrantRemoved(Grant grant, int reason) {
    public static final int DISCONNECTED_BY_USER = 1;
    public static final int REVOKED_BY_DEVELOPER = 5;
}
