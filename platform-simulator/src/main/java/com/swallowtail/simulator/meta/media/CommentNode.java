package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.MetaTime;
import com.swallowtail.simulator.meta.wire.NodeType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A comment as an app reads it. */
final class CommentNode {
    private static final NodeType USER = new NodeType("IGUser", Set.of("id"), List.of("id"), Map.of());
    private static final NodeType FROM = new NodeType(
            "IGCommentFromUser",
            Set.of("id", "username", "self_ig_scoped_id"),
            List.of("id", "username", "self_ig_scoped_id"),
            Map.of());
    private static final NodeType MEDIA =
            new NodeType("IGMedia", Set.of("id", "media_product_type"), List.of("id", "media_product_type"), Map.of());
    private static final Set<String> FIELDS = Set.of(
            "id",
            "text",
            "timestamp",
            "username",
            "user",
            "from",
            "like_count",
            "hidden",
            "parent_id",
            "media",
            "replies",
            "legacy_instagram_comment_id");
    private static final List<String> DEFAULTS = List.of("timestamp", "text", "id");

    /** Of a reply there are no replies. */
    static final NodeType REPLY =
            new NodeType("IGComment", FIELDS, DEFAULTS, Map.of("user", USER, "from", FROM, "media", MEDIA));

    static final NodeType TYPE = new NodeType(
            "IGComment", FIELDS, DEFAULTS, Map.of("user", USER, "from", FROM, "media", MEDIA, "replies", REPLY));

    private CommentNode() {}

    /** The replies only where they are wanted: oldest first. */
    static ObjectNode full(Comment comment, Media media, List<Comment> replies) {
        boolean own = comment.isBy(media.author());
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", comment.id())
                .put("text", comment.text())
                .put("timestamp", MetaTime.of(comment.at()))
                .put("username", comment.writer().username())
                .put("like_count", 0)
                .put("hidden", comment.hidden())
                .put("legacy_instagram_comment_id", comment.id());
        ObjectNode from = node.putObject("from").put("id", comment.writer().id());
        from.put("username", comment.writer().username());
        if (own) {
            node.putObject("user").put("id", media.author().id());
            from.put("self_ig_scoped_id", media.author().id());
        }
        if (comment.parentId() != null) {
            node.put("parent_id", comment.parentId());
        }
        node.putObject("media")
                .put("id", media.id())
                .put("media_product_type", media.shape().productType().name());
        if (!replies.isEmpty()) {
            var list = node.putObject("replies").putArray("data");
            replies.forEach(reply -> list.add(full(reply, media, List.of())));
        }
        return node;
    }
}
