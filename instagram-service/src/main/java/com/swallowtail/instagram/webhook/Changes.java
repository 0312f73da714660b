package com.swallowtail.instagram.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Comments, mentions and the figures of stories, as Meta words them. Fields of tomorrow say nothing. */
final class Changes {
    private static final Map<String, String> FIGURES = Map.of(
            "impressions", "impressions",
            "reach", "reach",
            "taps_forward", "tapsForward",
            "taps_back", "tapsBack",
            "exits", "exits",
            "replies", "replies");

    private Changes() {}

    static Optional<Happening> happening(JsonNode entry, JsonNode change) {
        JsonNode value = change.path("value");
        return switch (change.path("field").asText()) {
            case "comments", "live_comments" -> comment(entry, value);
            case "mentions" -> mention(entry, value);
            case "story_insights" -> story(entry, value);
            default -> Optional.empty();
        };
    }

    /** Its id has two names in Meta's own documents. What the account's owner wrote is no news. */
    private static Optional<Happening> comment(JsonNode entry, JsonNode value) {
        String id = value.path("id").asText(value.path("comment_id").asText());
        JsonNode author = value.path("from");
        if (id.isBlank() || isOwn(entry, author)) {
            return Optional.empty();
        }
        var facts = new Facts()
                .with("commentId", id)
                .text("parentId", value.path("parent_id"))
                .text("text", value.path("text"))
                .text("authorId", author.path("id"))
                .text("authorUsername", author.path("username"))
                .text("mediaId", value.path("media").path("id"))
                .text("mediaProductType", value.path("media").path("media_product_type"));
        return happening(entry, "comment.received", id, facts);
    }

    private static boolean isOwn(JsonNode entry, JsonNode author) {
        String authorId = author.path("id").asText();
        return authorId.equals(entry.path("id").asText())
                || authorId.equals(author.path("self_ig_scoped_id").asText("nobody"));
    }

    /** In a comment, or without one in the caption. */
    private static Optional<Happening> mention(JsonNode entry, JsonNode value) {
        String mediaId = value.path("media_id").asText();
        String commentId = value.path("comment_id").asText();
        var facts = new Facts().with("mediaId", mediaId).text("commentId", value.path("comment_id"));
        return mediaId.isBlank()
                ? Optional.empty()
                : happening(entry, "mention.received", mediaId + "/" + commentId, facts);
    }

    /** A count below five comes as -1: it is not available, and so not told. */
    private static Optional<Happening> story(JsonNode entry, JsonNode value) {
        String mediaId = value.path("media_id").asText();
        var figures = new TreeMap<String, Integer>();
        FIGURES.forEach((theirs, ours) -> {
            if (value.path(theirs).asInt(-1) >= 0) {
                figures.put(ours, value.path(theirs).asInt());
            }
        });
        var facts = new Facts().with("mediaId", mediaId).with("figures", figures);
        return mediaId.isBlank()
                ? Optional.empty()
                : happening(
                        entry,
                        "story_insights.received",
                        mediaId + "/" + entry.path("time").asText(),
                        facts);
    }

    private static Optional<Happening> happening(JsonNode entry, String type, String id, Facts facts) {
        var at = Instant.ofEpochSecond(entry.path("time").asLong());
        return Optional.of(new Happening(entry.path("id").asText(), type, id, at, facts.all()));
    }
}
