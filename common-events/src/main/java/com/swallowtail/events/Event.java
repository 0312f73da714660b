package com.swallowtail.events;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, told to whoever subscribes.
 *
 * @param type the CloudEvents type, such as {@code connection.connected}
 * @param instanceId whose event it is; events of one instance arrive in the order in which they were committed
 * @param subject the id of the connection or post it is about
 * @param data plain JSON values; never a token, a secret or a platform's raw answer
 */
public record Event(
        Topic topic, String type, String instanceId, String subject, Instant time, Map<String, Object> data) {
    public Event {
        data = Map.copyOf(data);
    }
}
