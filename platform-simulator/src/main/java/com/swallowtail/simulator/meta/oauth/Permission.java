package com.swallowtail.simulator.meta.oauth;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call needs, by its name in either product; null where that product asks for nothing. */
public enum Permission {
    BASIC("instagram_basic", "instagram_business_basic"),
    PUBLISH("instagram_content_publish", "instagram_business_content_publish", "CREATE_CONTENT"),
    COMMENTS("instagram_manage_comments", "instagram_business_manage_comments", "MODERATE"),
    INSIGHTS("instagram_manage_insights", "instagram_business_manage_insights", "ANALYZE"),
    MESSAGES("instagram_manage_messages", "instagram_business_manage_messages", "MESSAGING"),
    CONTENTS("instagram_manage_contents", null),
    PAGES_READ("pages_read_engagement", null),
    PAGES_SHOW("pages_show_list", null),
    PAGES_METADATA("pages_manage_metadata", null);

    private final String facebook;
    private static final Set<String> ANY_TASK = Set.of("MANAGE", "PROFILE_PLUS_FULL_CONTROL");

    private final @Nullable String instagram;
    private final @Nullable String task;

    Permission(String facebook, @Nullable String instagram) {
        this(facebook, instagram, null);
    }

    Permission(String facebook, @Nullable String instagram, @Nullable String task) {
        this.facebook = facebook;
        this.instagram = instagram;
        this.task = task;
    }

    /** Whether somebody with these tasks on the Page can grant it for the account behind. */
    boolean isWithin(List<String> tasks) {
        return task == null
                || tasks.contains(task)
                || tasks.contains("PROFILE_PLUS_" + task)
                || tasks.stream().anyMatch(ANY_TASK::contains);
    }

    @Nullable
    String of(TokenKind kind) {
        return kind == TokenKind.INSTAGRAM ? instagram : facebook;
    }
}
