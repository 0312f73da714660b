package com.swallowtail.simulator.meta.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.message.MessageMade;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may happen to an account that apps are told of, in Meta's words. */
@ApplicationScoped
class Happenings {
    private final Notifications notifications;
    private final ObjectMapper json;
    private final SimulatedClock clock;
    private final CurrentSettings settings;

    Happenings(Notifications notifications, ObjectMapper json, SimulatedClock clock, CurrentSettings settings) {
        this.notifications = notifications;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    void commented(InstagramAccount account, Remark remark) {
        notifications.tell(account, WebhookField.COMMENTS, field -> comment(remark));
    }

    /** With Instagram Login it is told as a comment. */
    void mentioned(InstagramAccount account, Remark remark) {
        notifications.tell(account, WebhookField.MENTIONS, field -> {
            if (field == WebhookField.COMMENTS) {
                return comment(remark);
            }
            ObjectNode value = json.createObjectNode().put("media_id", remark.mediaId());
            return remark.inCaption() ? value : value.put("comment_id", remark.id());
        });
    }

    /** What the account wrote itself is told as an echo. */
    void wrote(MessageMade made) {
        InstagramAccount account = made.account();
        notifications.tell(account, WebhookField.MESSAGES, field -> {
            ObjectNode value = json.createObjectNode();
            value.putObject("sender").put("id", made.echo() ? account.id() : made.person());
            value.putObject("recipient").put("id", made.echo() ? made.person() : account.id());
            value.put("timestamp", clock.instant().toEpochMilli());
            ObjectNode message = value.putObject("message").put("mid", made.mid());
            message.put("text", made.text());
            if (made.echo()) {
                message.put("is_echo", true);
            }
            return value;
        });
    }

    void storyEnded(InstagramAccount account, String mediaId, Map<String, Integer> figures) {
        notifications.tell(account, WebhookField.STORY_INSIGHTS, field -> {
            ObjectNode value = json.createObjectNode().put("media_id", mediaId);
            figures.forEach(value::put);
            return value;
        });
    }

    private ObjectNode comment(Remark remark) {
        String idName = settings.meta().metaWebhookCommentId() ? "comment_id" : "id";
        ObjectNode value = json.createObjectNode().put(idName, remark.id());
        if (remark.parentId() != null) {
            value.put("parent_id", remark.parentId());
        }
        value.put("text", remark.text());
        value.putObject("from").put("id", remark.writerId()).put("username", remark.writer());
        value.putObject("media").put("id", remark.mediaId()).put("media_product_type", remark.productType());
        return value;
    }

    /** @param inCaption it stands in the caption of somebody's post, not in a comment */
    record Remark(
            String id,
            @Nullable String parentId,
            String writerId,
            String writer,
            String text,
            String mediaId,
            String productType,
            boolean inCaption) {}
}
