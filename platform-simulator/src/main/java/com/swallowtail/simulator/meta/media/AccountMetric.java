package com.swallowtail.simulator.meta.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is measured of an account. A dead metric is in no list. */
enum AccountMetric {
    REACH(Type.EITHER, false, "media_product_type", "follow_type"),
    VIEWS(Type.TOTAL, false, "media_product_type", "follow_type", "follower_type"),
    ACCOUNTS_ENGAGED(Type.TOTAL, false),
    TOTAL_INTERACTIONS(Type.TOTAL, false, "media_product_type"),
    LIKES(Type.TOTAL, false, "media_product_type"),
    COMMENTS(Type.TOTAL, false, "media_product_type"),
    SAVES(Type.TOTAL, false, "media_product_type"),
    SHARES(Type.TOTAL, false, "media_product_type"),
    REPLIES(Type.TOTAL, false),
    REPOSTS(Type.TOTAL, false),
    FOLLOWS_AND_UNFOLLOWS(Type.TOTAL, true, "follow_type"),
    PROFILE_LINKS_TAPS(Type.TOTAL, false, "contact_button_type"),
    FOLLOWER_DEMOGRAPHICS(Type.PEOPLE, true, "age", "city", "country", "gender"),
    ENGAGED_AUDIENCE_DEMOGRAPHICS(Type.PEOPLE, true, "age", "city", "country", "gender"),
    FOLLOWER_COUNT(Type.SERIES, true),
    ONLINE_FOLLOWERS(Type.LIFETIME_SERIES, true);

    private static final int ENOUGH_FOLLOWERS = 100;

    private final Type type;
    private final boolean needsFollowers;
    private final Set<String> breakdowns;

    /** In which form it is told. */
    enum Type {
        TOTAL,
        SERIES,
        EITHER,
        PEOPLE,
        LIFETIME_SERIES
    }

    AccountMetric(Type type, boolean needsFollowers, String... breakdowns) {
        this.type = type;
        this.needsFollowers = needsFollowers;
        this.breakdowns = Set.of(breakdowns);
    }

    static Optional<AccountMetric> named(String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.wireName().equals(name))
                .findFirst();
    }

    String period() {
        return type == Type.PEOPLE || type == Type.LIFETIME_SERIES ? "lifetime" : "day";
    }

    boolean isDemographic() {
        return type == Type.PEOPLE;
    }

    /** Without a wish a metric is told as a series if it can be. */
    boolean isToldAs(boolean total) {
        return switch (type) {
            case TOTAL, PEOPLE -> total;
            case SERIES, LIFETIME_SERIES -> !total;
            case EITHER -> true;
        };
    }

    boolean breaksDownBy(Set<String> wanted) {
        return breakdowns.containsAll(wanted);
    }

    boolean isKnownFor(int followers) {
        return !needsFollowers || followers >= ENOUGH_FOLLOWERS;
    }

    /** Engaged people are told only of this week and this month. */
    boolean covers(String timeframe) {
        boolean recent = timeframe.equals("this_month") || timeframe.equals("this_week");
        boolean older = Set.of("last_14_days", "last_30_days", "last_90_days", "prev_month")
                .contains(timeframe);
        return recent || older && this == FOLLOWER_DEMOGRAPHICS;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
