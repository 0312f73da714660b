package com.swallowtail.simulator.meta.message;

import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.person.StableId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Lets a stranger write to an account, which opens its window to answer. */
@Path("/__simulator/meta/messages")
@RunOnVirtualThread
class MessagesControl {
    private final Conversations conversations;
    private final InstagramAccounts accounts;

    MessagesControl(Conversations conversations, InstagramAccounts accounts) {
        this.conversations = conversations;
        this.accounts = accounts;
    }

    @POST
    public Map<String, String> write(Message message) {
        String sender = StableId.of("526", message.from());
        String mid = conversations.received(accounts.named(message.account()), sender, message.text());
        return Map.of("mid", mid, "senderId", sender);
    }

    record Message(String account, String from, String text) {}
}
