package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.wire.MetaCall;
import jakarta.enterprise.context.ApplicationScoped;

/** A comment by its id: read, hidden or shown, deleted; by the owner of what it is about. */
@ApplicationScoped
class CommentNodes implements NodeKind {
    private final Comments comments;
    private final CommentAccess access;

    CommentNodes(Comments comments, CommentAccess access) {
        this.comments = comments;
        this.access = access;
    }

    @Override
    public boolean knows(String id) {
        return comments.named(id).isPresent();
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        Comment comment = access.comment(id, call);
        ObjectNode full = CommentNode.full(comment, access.mediaOf(comment), comments.repliesTo(comment));
        return CommentNode.TYPE.select(full, call.parameters());
    }

    /** The owner's own comments stay visible. */
    @Override
    public ObjectNode update(String id, MetaCall call) {
        Comment comment = access.comment(id, call);
        call.parameters().required("hide");
        boolean hide = call.parameters().flag("hide");
        if (!comment.isBy(access.mediaOf(comment).author())) {
            comments.hide(comment, hide);
        }
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }

    @Override
    public ObjectNode delete(String id, MetaCall call) {
        comments.delete(access.comment(id, call));
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }
}
