package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.message.MessageMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every message is news to the account that it came to, and that account's own to the app that sent it. */
@ApplicationScoped
class MessageNews {
    private final Happenings happenings;

    MessageNews(Happenings happenings) {
        this.happenings = happenings;
    }

    void tell(@Observes MessageMade made) {
        happenings.wrote(made);
    }
}
