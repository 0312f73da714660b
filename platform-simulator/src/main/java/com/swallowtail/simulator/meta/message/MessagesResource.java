package com.swallowtail.simulator.meta.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.message.Senders.Sender;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;

/** An account writes to a person who wrote to it, or answers a comment privately. */
@Path(MetaPaths.NODE + "/messages")
@RunOnVirtualThread
class MessagesResource {
    private final Senders senders;
    private final Windows windows;
    private final Conversations conversations;
    private final CurrentCall call;

    MessagesResource(Senders senders, Windows windows, Conversations conversations, CurrentCall call) {
        this.senders = senders;
        this.windows = windows;
        this.conversations = conversations;
        this.call = call;
    }

    @POST
    public ObjectNode send(String id) {
        Sender sender = senders.admit(id);
        Outgoing outgoing = Outgoing.read(call.parameters());
        String person = outgoing.commentId() == null
                ? writtenTo(sender, outgoing, Objects.requireNonNull(outgoing.person()))
                : commenter(sender, outgoing.commentId());
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("recipient_id", person);
        return outgoing.text() == null
                ? answer
                : answer.put("message_id", conversations.sent(sender.account(), person, outgoing.text()));
    }

    private String writtenTo(Sender sender, Outgoing outgoing, String person) {
        windows.demandOpen(sender.account(), person, outgoing.humanAgent());
        return person;
    }

    private String commenter(Sender sender, String commentId) {
        sender.caller().demand(Permission.COMMENTS);
        return windows.demandUnanswered(sender.account(), commentId).writer().id();
    }
}
