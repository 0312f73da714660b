package com.swallowtail.instagram.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * Something that people did at an account.
 *
 * @param type the event's type, such as {@code comment.received}
 * @param id what tells it from every other of its type
 * @param facts what subscribers are told, apart from whose it is
 */
record Happening(String accountId, String type, String id, Instant at, Map<String, Object> facts) {
    Happening {
        facts = Map.copyOf(facts);
    }
}
