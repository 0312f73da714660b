package com.swallowtail.connections.webhook;

import com.swallowtail.connections.Platform;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it was delivered.
 *
 * @param appId the client id that it names; none where its platform names none, as Meta
 * @param payload the raw body as text: platforms deliver JSON, which is UTF-8
 * @param signature the platform's signature header, as it came
 * @param instances those that it may be about: where no app is named, their apps are tried first
 */
record DeliveredWebhook(
        @NotNull Platform platform,
        @Nullable @Size(max = 200) String appId,
        @NotNull String payload,
        @NotNull @Size(max = 1024) String signature,
        @Nullable @Size(max = 100) Set<String> instances) {
    DeliveredWebhook {
        instances = instances == null ? Set.of() : instances;
    }
}
