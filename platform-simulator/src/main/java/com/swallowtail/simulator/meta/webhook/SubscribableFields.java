package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import java.util.List;
import java.util.Set;

/** The names that {@code subscribed_fields} may hold. A Page's are not those of an Instagram account. */
final class SubscribableFields {
    private static final Set<String> OF_PAGE = Set.of(
            "feed",
            "mention",
            "messages",
            "message_deliveries",
            "message_echoes",
            "message_edits",
            "message_reactions",
            "message_reads",
            "messaging_account_linking",
            "messaging_feedback",
            "messaging_handovers",
            "messaging_optins",
            "messaging_postbacks",
            "messaging_referrals",
            "standby",
            "conversations",
            "ratings",
            "videos",
            "live_videos",
            "leadgen",
            "name",
            "picture",
            "category",
            "description");
    private static final Set<String> OF_INSTAGRAM = Set.of(
            "comments",
            "live_comments",
            "mentions",
            "messages",
            "message_echoes",
            "message_edit",
            "message_reactions",
            "messaging_handover",
            "messaging_optins",
            "messaging_postbacks",
            "messaging_referral",
            "messaging_seen",
            "standby",
            "story_insights",
            "story_reactions",
            "story_poll_response",
            "share_to_story",
            "follow",
            "comment_poll_response");

    private SubscribableFields() {}

    static void demand(List<String> fields, MetaCaller caller) {
        if (fields.isEmpty()) {
            throw MetaRefusal.missingParameter("subscribed_fields");
        }
        boolean instagram = caller.kind() == TokenKind.INSTAGRAM;
        for (String field : fields) {
            if (!(instagram ? OF_INSTAGRAM : OF_PAGE).contains(field)) {
                throw MetaRefusal.invalidParameter("Param subscribed_fields must not be " + field);
            }
            if (instagram) {
                demandPermission(field, caller);
            }
        }
    }

    private static void demandPermission(String field, MetaCaller caller) {
        if (field.contains("comment")) {
            caller.demand(Permission.COMMENTS);
        } else if (field.startsWith("messag")) {
            caller.demand(Permission.MESSAGES);
        }
    }
}
