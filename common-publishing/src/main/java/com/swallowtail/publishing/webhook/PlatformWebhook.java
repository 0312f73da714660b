package com.swallowtail.publishing.webhook;

import io.smallrye.mutiny.Uni;

/** What a platform's deliveries ask for. */
public interface PlatformWebhook {
    /** The name under which its deliveries are kept. */
    String platform();

    /**
     * Does what a delivery asks for, and says in a word what that was; repeating it changes nothing. A failure means: let
     * me try again later.
     */
    Uni<String> act(Delivery delivery);
}
