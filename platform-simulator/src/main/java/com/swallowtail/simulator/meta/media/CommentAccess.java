package com.swallowtail.simulator.meta.media;

import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the owner of a published piece at it and at what is said about it. */
@ApplicationScoped
class CommentAccess {
    private final MetaCallers callers;
    private final Ownership ownership;
    private final Gallery gallery;
    private final Comments comments;

    CommentAccess(MetaCallers callers, Ownership ownership, Gallery gallery, Comments comments) {
        this.callers = callers;
        this.ownership = ownership;
        this.gallery = gallery;
        this.comments = comments;
    }

    Media readableMedia(String id, MetaCall call) {
        return media(id, id, call, Permission.BASIC, Permission.PAGES_READ);
    }

    Media media(String id, MetaCall call) {
        return media(id, id, call, Permission.BASIC, Permission.COMMENTS, Permission.PAGES_READ);
    }

    Comment comment(String id, MetaCall call) {
        String mediaId = comments.named(id).map(Comment::mediaId).orElse("");
        media(mediaId, id, call, Permission.BASIC, Permission.COMMENTS, Permission.PAGES_READ);
        return comments.named(id).orElseThrow();
    }

    Media mediaOf(Comment comment) {
        return gallery.named(comment.mediaId()).orElseThrow();
    }

    private Media media(String mediaId, String askedFor, MetaCall call, Permission... permissions) {
        var caller = callers.admit().demand(permissions);
        Media media = gallery.named(mediaId).orElseThrow(() -> MetaRefusal.noSuchObject(call.action(), askedFor));
        ownership.demand(caller, media.author().id(), call, askedFor);
        return media;
    }
}
