package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.FieldSelection;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A published piece with all that is known about it, cut down to what is asked for. */
@ApplicationScoped
class MediaReading {
    private final Gallery gallery;
    private final Comments comments;
    private final Figures figures;
    private final MediaInsights insights;

    MediaReading(Gallery gallery, Comments comments, Figures figures, MediaInsights insights) {
        this.gallery = gallery;
        this.comments = comments;
        this.figures = figures;
        this.insights = insights;
    }

    ObjectNode read(Media media, MetaCall call) {
        NodeType type = call.onInstagram() ? MediaNode.ON_INSTAGRAM : MediaNode.ON_FACEBOOK;
        ObjectNode full = full(media);
        call.parameters()
                .text("fields")
                .map(FieldSelection::parse)
                .ifPresent(asked -> addInsights(full, media, asked, call));
        return type.select(full, call.parameters());
    }

    private ObjectNode full(Media media) {
        ObjectNode full = MediaNode.own(media);
        if (media.shape().isChild()) {
            return full;
        }
        String id = media.id();
        full.put("like_count", figures.total(id, "likes"))
                .put("comments_count", comments.count(media))
                .put("is_comment_enabled", gallery.takesComments(media))
                .put("total_like_count", figures.total(id, "likes"))
                .put("total_comments_count", comments.count(media))
                .put("total_views_count", figures.total(id, "views"))
                .put("reposts_count", figures.total(id, "reposts"))
                .put("saved_count", figures.total(id, "saved"))
                .put("shares_count", figures.total(id, "shares"));
        List<Comment> remarks = comments.on(media);
        if (!remarks.isEmpty()) {
            var list = full.putObject("comments").putArray("data");
            remarks.stream()
                    .limit(CommentsResource.MOST)
                    .forEach(each -> list.add(CommentNode.full(each, media, comments.repliesTo(each))));
        }
        return full;
    }

    /** As in {@code fields=insights.metric(views,reach)}. */
    private void addInsights(ObjectNode full, Media media, FieldSelection asked, MetaCall call) {
        asked.fields().stream().filter(field -> field.name().equals("insights")).forEach(field -> {
            List<String> names =
                    List.of(field.arguments().getOrDefault("metric", "").split(","));
            full.set("insights", insights.read(media, names, null, !call.onInstagram()));
        });
    }
}
