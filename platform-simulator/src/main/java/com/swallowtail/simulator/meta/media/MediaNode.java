package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.person.StableId;
import com.swallowtail.simulator.meta.wire.MetaTime;
import com.swallowtail.simulator.meta.wire.NodeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published piece as an app reads it: the fields that follow from itself alone. */
final class MediaNode {
    private static final List<String> DEFAULTS = List.of("id");
    private static final Set<String> OF_A_CHILD = Set.of(
            "id",
            "ig_id",
            "legacy_instagram_media_id",
            "shortcode",
            "permalink",
            "media_type",
            "media_product_type",
            "media_url",
            "thumbnail_url",
            "alt_text",
            "timestamp",
            "username",
            "owner",
            "caption",
            "like_count",
            "comments_count",
            "is_comment_enabled",
            "is_shared_to_feed",
            "is_ai_generated",
            "media_audio_type",
            "boost_eligibility_info",
            "boost_ads_list",
            "copyright_check_information");
    private static final Set<String> TOTALS = Set.of(
            "total_like_count",
            "total_comments_count",
            "total_views_count",
            "reposts_count",
            "saved_count",
            "shares_count");
    private static final Set<String> EDGES = Set.of("children", "comments", "collaborators", "insights");
    private static final NodeType OWNER = new NodeType("IGUser", Set.of("id"), List.of("id"), Map.of());
    private static final NodeType COLLABORATOR = new NodeType(
            "IGCollaborator",
            Set.of("id", "username", "invite_status"),
            List.of("id", "username", "invite_status"),
            Map.of());

    static final NodeType CHILD = new NodeType("IGMedia", OF_A_CHILD, DEFAULTS, Map.of("owner", OWNER));

    /** With Facebook Login there are more figures. */
    static final NodeType ON_FACEBOOK = top(Stream.of(OF_A_CHILD, EDGES, TOTALS));

    static final NodeType ON_INSTAGRAM = top(Stream.of(OF_A_CHILD, EDGES));

    private MediaNode() {}

    static ObjectNode own(Media media) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", media.id())
                .put("ig_id", Long.parseLong(media.id()))
                .put("legacy_instagram_media_id", media.id())
                .put("media_type", media.shape().mediaType())
                .put("media_product_type", media.shape().productType().name())
                .put("media_url", media.address(media.shape().isVideo() ? "mp4" : "jpg"))
                .put("timestamp", MetaTime.of(media.at()))
                .put("username", media.author().username());
        node.putObject("owner").put("id", media.author().id());
        if (media.shape().isVideo()) {
            node.put("thumbnail_url", media.address("jpg"));
        }
        if (!media.shape().isChild()) {
            addTop(node, media);
        }
        putText(node, "alt_text", media.words().altText());
        return node;
    }

    private static void addTop(ObjectNode node, Media media) {
        node.put("shortcode", media.shortcode()).put("permalink", media.permalink());
        putText(node, "caption", media.words().caption());
        node.put("is_ai_generated", media.words().aiGenerated());
        if (media.shape() == MediaShape.REEL) {
            node.put("is_shared_to_feed", media.words().sharedToFeed());
            node.put("media_audio_type", "ORIGINAL_SOUND");
        }
        if (!media.children().isEmpty()) {
            var children = node.putObject("children").putArray("data");
            media.children().forEach(child -> children.add(own(child)));
        }
        if (!media.words().collaborators().isEmpty()) {
            var list = node.putObject("collaborators").putArray("data");
            media.words().collaborators().forEach(name -> list.addObject()
                    .put("id", StableId.of("178414", name))
                    .put("username", name)
                    .put("invite_status", "PENDING"));
        }
    }

    private static void putText(ObjectNode node, String field, @Nullable String text) {
        if (text != null) {
            node.put(field, text);
        }
    }

    private static NodeType top(Stream<Set<String>> fields) {
        return new NodeType(
                "IGMedia",
                fields.flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()),
                DEFAULTS,
                Map.of(
                        "owner", OWNER,
                        "children", CHILD,
                        "comments", CommentNode.TYPE,
                        "collaborators", COLLABORATOR));
    }
}
