package com.swallowtail.simulator.tiktok.account;

import java.util.List;

/** A person on TikTok. {@code postsToday} counts what was posted through other apps in the last 24 hours. */
public record Account(
        String username,
        String displayName,
        String bio,
        boolean verified,
        boolean privateAccount,
        boolean commentDisabled,
        boolean duetDisabled,
        boolean stitchDisabled,
        int maxVideoSeconds,
        int postsToday,
        boolean bannedFromPosting,
        boolean oldApp,
        long followerCount,
        long followingCount,
        long likesCount,
        long videoCount) {

    static Account newcomer(String username) {
        boolean mila = username.equals("milabakes");
        return new Account(
                username,
                mila ? "Mila Bakes" : username,
                mila ? "sourdough" : "",
                false,
                false,
                false,
                false,
                false,
                600,
                0,
                false,
                false,
                10512,
                88,
                240031,
                73);
    }

    /** The choices for the privacy of a post that this account is offered. */
    public List<String> privacyOptions() {
        String widest = privateAccount ? "FOLLOWER_OF_CREATOR" : "PUBLIC_TO_EVERYONE";
        return List.of(widest, "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY");
    }
}
