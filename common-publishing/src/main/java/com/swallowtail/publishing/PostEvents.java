package com.swallowtail.publishing;

import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Event;
import com.swallowtail.events.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the world is told when a post changes. */
final class PostEvents {
    private PostEvents() {}

    static List<Event> ofCreation(Post post, Requester requester) {
        var events = new ArrayList<Event>();
        events.add(event("post.created", post, post.createdAt()));
        if (post.scheduledAt() != null) {
            events.add(event("post.scheduled", post, post.createdAt()));
        }
        events.add(audit("post.created", "succeeded", post, requester, post.createdAt()));
        return events;
    }

    /** Nothing, unless the post now stands where it did not stand before. */
    static List<Event> ofChange(PostStatus before, Post post, Requester requester, Instant now) {
        if (before == post.status()) {
            return List.of();
        }
        return switch (post.status()) {
            case PUBLISHED -> both("post.published", "succeeded", post, requester, now);
            case FAILED -> both("post.failed", "failed", post, requester, now);
            case OUTCOME_UNKNOWN -> both("post.outcome_unknown", "failed", post, requester, now);
            case CANCELLED -> both("post.cancelled", "succeeded", post, requester, now);
            case IN_INBOX -> List.of(audit("post.delivered_to_inbox", "succeeded", post, requester, now));
            case SCHEDULED, QUEUED, PUBLISHING -> List.of();
        };
    }

    /** The one call that cannot be undone was made and answered. */
    static Event ofSubmission(Post post, Requester requester, Instant now) {
        return audit("post.submitted", "succeeded", post, requester, now);
    }

    private static List<Event> both(String type, String outcome, Post post, Requester requester, Instant now) {
        return List.of(event(type, post, now), audit(type, outcome, post, requester, now));
    }

    private static Event event(String type, Post post, Instant now) {
        var data = new LinkedHashMap<String, Object>();
        data.put("instanceId", post.instanceId());
        data.put("postId", post.id().toString());
        data.put("platform", post.platform());
        data.put("type", post.type());
        data.put("status", post.status().wireName());
        putIfKnown(data, "platformPostId", post.platformPostId());
        putIfKnown(data, "permalink", post.permalink());
        putIfKnown(
                data,
                "scheduledAt",
                post.scheduledAt() == null ? null : post.scheduledAt().toString());
        putIfKnown(data, "error", post.error());
        return new Event(Topic.POSTS, type, post.instanceId(), post.id().toString(), now, data);
    }

    private static Event audit(String action, String outcome, Post post, Requester requester, Instant now) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("type", post.type());
        detail.put("status", post.status().wireName());
        putIfKnown(detail, "platformPostId", post.platformPostId());
        putIfKnown(detail, "code", post.error() == null ? null : post.error().code());
        return new AuditRecord(
                        requester.actor(),
                        action,
                        "post/" + post.id(),
                        outcome,
                        post.platform(),
                        requester.requestId(),
                        post.instanceId(),
                        now,
                        detail)
                .toEvent();
    }

    private static void putIfKnown(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
