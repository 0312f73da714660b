package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.NodeType;
import com.swallowtail.simulator.meta.wire.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** What is said about a published piece, and what is answered. */
@Path(MetaPaths.GRAPH + "/{id:\\d+}")
@RunOnVirtualThread
class CommentsResource {
    static final int MOST = 50;
    private static final Paging PAGES = new Paging(Paging.Style.FORWARD, MOST, MOST);

    private final CurrentCall current;
    private final CommentAccess access;
    private final Comments comments;
    private final Gallery gallery;

    CommentsResource(CurrentCall current, CommentAccess access, Comments comments, Gallery gallery) {
        this.current = current;
        this.access = access;
        this.comments = comments;
        this.gallery = gallery;
    }

    @GET
    @Path("children")
    public ObjectNode children(String id) {
        MetaCall call = current.get();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var data = answer.putArray("data");
        access.readableMedia(id, call)
                .children()
                .forEach(child -> data.add(MediaNode.CHILD.select(MediaNode.own(child), call.parameters())));
        return answer;
    }

    @GET
    @Path("comments")
    public ObjectNode list(String id) {
        MetaCall call = current.get();
        Media media = access.media(id, call);
        return page(comments.on(media), media, CommentNode.TYPE, call);
    }

    @POST
    @Path("comments")
    public ObjectNode comment(String id) {
        Media media = access.media(id, current.get());
        if (!gallery.takesComments(media)) {
            throw MetaRefusal.invalidParameter("Comments are turned off for this media");
        }
        String text = current.parameters().required("message");
        return id(comments.make(media, writer(media), text, null));
    }

    @GET
    @Path("replies")
    public ObjectNode replies(String id) {
        MetaCall call = current.get();
        Comment comment = access.comment(id, call);
        return page(comments.repliesTo(comment), access.mediaOf(comment), CommentNode.REPLY, call);
    }

    @POST
    @Path("replies")
    public ObjectNode reply(String id) {
        Comment answered = access.comment(id, current.get());
        if (answered.hidden()) {
            throw MetaRefusal.invalidParameter("A hidden comment cannot be replied to");
        }
        Media media = access.mediaOf(answered);
        return id(comments.make(media, writer(media), current.parameters().required("message"), answered));
    }

    private ObjectNode page(List<Comment> found, Media media, NodeType type, MetaCall call) {
        List<ObjectNode> nodes = found.stream()
                .map(each -> CommentNode.full(each, media, comments.repliesTo(each)))
                .map(full -> type.select(full, call.parameters()))
                .toList();
        return PAGES.page(nodes, call);
    }

    private static Comment.Writer writer(Media media) {
        return new Comment.Writer(media.author().id(), media.author().username());
    }

    private static ObjectNode id(Comment made) {
        return JsonNodeFactory.instance.objectNode().put("id", made.id());
    }
}
