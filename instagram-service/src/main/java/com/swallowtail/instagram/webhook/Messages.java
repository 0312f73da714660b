package com.swallowtail.instagram.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Messages to an account, as Meta words them. Its own, withdrawn ones, reactions and receipts are none. */
final class Messages {
    private static final int MOST_ATTACHMENTS = 20;

    private Messages() {}

    static Optional<Happening> happening(JsonNode entry, JsonNode said) {
        JsonNode message = said.path("message");
        String id = message.path("mid").asText();
        if (id.isBlank() || !isReceived(message)) {
            return Optional.empty();
        }
        var facts = new Facts()
                .with("messageId", id)
                .text("senderId", said.path("sender").path("id"))
                .text("text", message.path("text"))
                .text("quickReply", message.path("quick_reply").path("payload"))
                .text("replyToMessageId", message.path("reply_to").path("mid"))
                .text("replyToStoryId", message.path("reply_to").path("story").path("id"))
                .with("attachments", attachments(message));
        var at = Instant.ofEpochMilli(said.path("timestamp").asLong());
        return Optional.of(new Happening(entry.path("id").asText(), "message.received", id, at, facts.all()));
    }

    private static boolean isReceived(JsonNode message) {
        return !message.path("is_echo").asBoolean()
                && !message.path("is_self").asBoolean()
                && !message.path("is_deleted").asBoolean();
    }

    private static List<Map<String, Object>> attachments(JsonNode message) {
        return StreamSupport.stream(message.path("attachments").spliterator(), false)
                .limit(MOST_ATTACHMENTS)
                .map(attachment -> new Facts()
                        .text("type", attachment.path("type"))
                        .text("url", attachment.path("payload").path("url"))
                        .all())
                .toList();
    }
}
