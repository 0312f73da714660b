package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.Feature;
import com.swallowtail.connections.platform.Offer;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The permissions that Instagram Login knows, and what they open. */
final class InstagramPermissions {
    static final String BASIC = "instagram_business_basic";
    private static final String PUBLISH = "instagram_business_content_publish";
    private static final String COMMENTS = "instagram_business_manage_comments";
    private static final String INSIGHTS = "instagram_business_manage_insights";
    private static final String MESSAGES = "instagram_business_manage_messages";
    static final Set<String> ALL = Set.of(BASIC, PUBLISH, COMMENTS, INSIGHTS, MESSAGES);

    private static final Map<String, Set<String>> TOLD = Map.of(
            COMMENTS, Set.of("comments", "live_comments"),
            MESSAGES, Set.of("messages"));

    private InstagramPermissions() {}

    /** What webhooks may tell of, and we pass on; mentions come as comments. */
    static SequencedSet<String> fields(Set<String> granted) {
        return TOLD.entrySet().stream()
                .filter(each -> granted.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Offer offer(Feature feature) {
        return switch (feature) {
            case POSTING -> Offer.behindAnyOf(PUBLISH);
            case INSIGHTS -> Offer.behindAnyOf(INSIGHTS);
            case COMMENTS -> Offer.behindAnyOf(COMMENTS);
            case MESSAGING -> Offer.behindAnyOf(MESSAGES);
            case ADS -> Offer.missing("Ads are not offered for Instagram.", "Manage ads at Meta.");
        };
    }
}
