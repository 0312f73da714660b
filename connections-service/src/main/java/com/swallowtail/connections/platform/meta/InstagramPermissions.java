package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.Feature;
import com.swallowtail.connections.platform.Offer;
import java.util.Set;

/** The permissions that Instagram Login knows, and what they open. */
final class InstagramPermissions {
    static final String BASIC = "instagram_business_basic";
    private static final String PUBLISH = "instagram_business_content_publish";
    private static final String COMMENTS = "instagram_business_manage_comments";
    private static final String INSIGHTS = "instagram_business_manage_insights";
    private static final String MESSAGES = "instagram_business_manage_messages";
    static final Set<String> ALL = Set.of(BASIC, PUBLISH, COMMENTS, INSIGHTS, MESSAGES);

    private InstagramPermissions() {}

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
