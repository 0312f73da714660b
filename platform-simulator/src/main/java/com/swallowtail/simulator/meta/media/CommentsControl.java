package com.swallowtail.simulator.meta.media;

import com.swallowtail.simulator.meta.person.StableId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Somebody says something about a published piece, or answers a comment on it. */
@Path("/__simulator/meta/comments")
@RunOnVirtualThread
class CommentsControl {
    private final Gallery gallery;
    private final Comments comments;

    CommentsControl(Gallery gallery, Comments comments) {
        this.gallery = gallery;
        this.comments = comments;
    }

    @POST
    @ResponseStatus(201)
    public Comment say(Remark remark) {
        Media media = gallery.named(remark.mediaId()).orElseThrow(NotFoundException::new);
        Comment answered = remark.parentId() == null
                ? null
                : comments.named(remark.parentId()).orElseThrow(NotFoundException::new);
        var writer = new Comment.Writer(StableId.of("526", remark.from()), remark.from());
        return comments.make(media, writer, remark.text(), answered);
    }

    /** @param from the name of a stranger */
    record Remark(
            String mediaId,
            String from,
            String text,
            @Nullable String parentId) {}
}
