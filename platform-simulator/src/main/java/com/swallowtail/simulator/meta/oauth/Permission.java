package com.swallowtail.simulator.meta.oauth;

import org.jspecify.annotations.Nullable;

/** What a call needs, by its name in either product; null where that product asks for nothing. */
public enum Permission {
    BASIC("instagram_basic", "instagram_business_basic"),
    PUBLISH("instagram_content_publish", "instagram_business_content_publish"),
    COMMENTS("instagram_manage_comments", "instagram_business_manage_comments"),
    INSIGHTS("instagram_manage_insights", "instagram_business_manage_insights"),
    MESSAGES("instagram_manage_messages", "instagram_business_manage_messages"),
    CONTENTS("instagram_manage_contents", null),
    PAGES_READ("pages_read_engagement", null),
    PAGES_SHOW("pages_show_list", null),
    PAGES_METADATA("pages_manage_metadata", null);

    private final String facebook;
    private final @Nullable String instagram;

    Permission(String facebook, @Nullable String instagram) {
        this.facebook = facebook;
        this.instagram = instagram;
    }

    @Nullable
    String of(TokenKind kind) {
        return kind == TokenKind.INSTAGRAM ? instagram : facebook;
    }
}
