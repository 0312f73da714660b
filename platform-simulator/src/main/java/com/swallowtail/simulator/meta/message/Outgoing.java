package com.swallowtail.simulator.meta.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account sends, as far as it can be judged by itself.
 *
 * @param person whom it is for, or null where it answers a comment privately
 * @param text null for an action such as {@code TYPING_ON}, which is no message
 * @param humanAgent a person answers, who may take longer
 */
record Outgoing(
        @Nullable String person,
        @Nullable String commentId,
        @Nullable String text,
        boolean humanAgent) {
    private static final int MOST_BYTES = 1000;

    static Outgoing read(Parameters parameters) {
        JsonNode recipient = parameters.json("recipient").orElseThrow(() -> MetaRefusal.missingParameter("recipient"));
        String person = value(recipient, "id").orElse(null);
        String commentId = value(recipient, "comment_id").orElse(null);
        if ((person == null) == (commentId == null)) {
            throw MetaRefusal.invalidParameter("Param recipient must name either an id or a comment_id");
        }
        boolean action = commentId == null && parameters.has("sender_action");
        return new Outgoing(person, commentId, action ? null : text(parameters), isByHumanAgent(parameters));
    }

    /** Attachments are not looked at. */
    private static String text(Parameters parameters) {
        JsonNode message = parameters.json("message").orElse(MissingNode.getInstance());
        Optional<String> text = value(message, "text");
        if (text.isEmpty() && !message.has("attachment") && !message.has("attachments")) {
            throw MetaRefusal.invalidParameter("Param message must have a text or an attachment");
        }
        if (text.orElse("").getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw MetaRefusal.invalidParameter("The text of a message must have at most 1000 bytes in UTF-8");
        }
        return text.orElse("");
    }

    private static boolean isByHumanAgent(Parameters parameters) {
        boolean tagged = parameters.text("messaging_type").orElse("").equals("MESSAGE_TAG");
        if (tagged && !parameters.required("tag").equals("HUMAN_AGENT")) {
            throw MetaRefusal.invalidParameter("Param tag must be HUMAN_AGENT");
        }
        return tagged;
    }

    private static Optional<String> value(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).asText(null)).filter(text -> !text.isBlank());
    }
}
