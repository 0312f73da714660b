package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.Feature;
import com.swallowtail.connections.platform.Offer;
import java.util.Set;

/** The permissions that Facebook Login knows for Instagram, and what they open. */
final class FacebookPermissions {
    static final String BASIC = "instagram_basic";
    static final String PAGES = "pages_show_list";
    static final Set<String> ALL = Set.of(
            BASIC,
            PAGES,
            "instagram_content_publish",
            "instagram_manage_comments",
            "instagram_manage_insights",
            "instagram_manage_messages",
            "instagram_manage_contents",
            "instagram_manage_engagement",
            "instagram_branded_content_creator",
            "instagram_branded_content_brand",
            "instagram_branded_content_ads_brand",
            "instagram_shopping_tag_products",
            "catalog_management",
            "pages_read_engagement",
            "pages_manage_metadata",
            "pages_messaging",
            "business_management",
            "ads_management",
            "ads_read");

    private FacebookPermissions() {}

    static Offer offer(Feature feature) {
        return switch (feature) {
            case POSTING -> Offer.behindAnyOf("instagram_content_publish");
            case INSIGHTS -> Offer.behindAnyOf("instagram_manage_insights");
            case COMMENTS -> Offer.behindAnyOf("instagram_manage_comments");
            case MESSAGING -> Offer.behindAnyOf("instagram_manage_messages");
            case ADS -> Offer.missing("Ads are not offered for Instagram.", "Manage ads at Meta.");
        };
    }
}
