package com.swallowtail.publishing.webhook;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** What a platform's deliveries ask for. */
public interface PlatformWebhook {
    /** The name under which its deliveries are kept. */
    String platform();

    /** Instances that a delivery may be about, as far as is known here: where it names no app, theirs are tried first. */
    default Uni<Set<String>> concerned(byte[] body) {
        return Uni.createFrom().item(Set.of());
    }

    /**
     * Does what a delivery asks for, and says in a word what that was; repeating it changes nothing. A failure means: let
     * me try again later.
     */
    Uni<String> act(Delivery delivery);
}
