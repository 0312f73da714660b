package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.oauth.MetaGrant;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this simulator tells of, and what the app must have been granted for it in either product. */
enum WebhookField {
    COMMENTS("instagram_manage_comments", "instagram_business_manage_comments"),
    MENTIONS("instagram_manage_comments", "instagram_business_manage_comments"),
    STORY_INSIGHTS("instagram_manage_insights", null),
    MESSAGES("instagram_manage_messages", "instagram_business_manage_messages");

    private static final Set<String> ALWAYS_WITH_FACEBOOK =
            Set.of("instagram_basic", "pages_manage_metadata", "pages_read_engagement", "pages_show_list");
    private static final Set<String> ALWAYS_WITH_INSTAGRAM = Set.of("instagram_business_basic");

    private final String withFacebook;
    private final @Nullable String withInstagram;

    WebhookField(String withFacebook, @Nullable String withInstagram) {
        this.withFacebook = withFacebook;
        this.withInstagram = withInstagram;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With Instagram Login there are no mentions of their own: they come as comments. */
    WebhookField of(MetaGrant grant) {
        return this == MENTIONS && grant.kind() == TokenKind.INSTAGRAM ? COMMENTS : this;
    }

    boolean isAllowedBy(MetaGrant grant) {
        if (grant.kind() == TokenKind.INSTAGRAM) {
            return withInstagram != null && grant.may(withInstagram) && all(ALWAYS_WITH_INSTAGRAM, grant);
        }
        return grant.may(withFacebook) && all(ALWAYS_WITH_FACEBOOK, grant);
    }

    static Optional<WebhookField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.wireName().equals(name))
                .findFirst();
    }

    private static boolean all(Set<String> permissions, MetaGrant grant) {
        return permissions.stream().allMatch(grant::may);
    }
}
