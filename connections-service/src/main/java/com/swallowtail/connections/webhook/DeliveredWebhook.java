package com.swallowtail.connections.webhook;

import com.swallowtail.connections.Platform;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it was delivered.
 *
 * @param appId the client id that it names; none where its platform names none, as Meta
 * @param payload the raw body as text: platforms deliver JSON, which is UTF-8
 * @param signature the platform's signature header, as it came
 */
record DeliveredWebhook(
        @NotNull Platform platform,
        @Nullable @Size(max = 200) String appId,
        @NotNull String payload,
        @NotNull @Size(max = 1024) String signature) {}
