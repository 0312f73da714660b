package com.swallowtail.instagram.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears which instance is connected to which account. While the database is away it waits, and so loses nothing. */
@ApplicationScoped
class AccountNews {
    private static final Logger LOG = Logger.getLogger(AccountNews.class);
    private static final String DELETION = "data-deletion";
    private static final Set<String> LIVE = Set.of("connected", "needs_reauth");

    private final ConnectedAccounts accounts;

    AccountNews(ConnectedAccounts accounts) {
        this.accounts = accounts;
    }

    @Incoming("connected-accounts")
    Uni<Void> changed(String cloudEvent) {
        try {
            var event = new JsonObject(cloudEvent);
            var connection = event.getJsonObject("data");
            return InstagramWebhook.PLATFORM.equals(connection.getString("platform"))
                    ? learned(connection, OffsetDateTime.parse(event.getString("time")))
                    : Uni.createFrom().voidItem();
        } catch (DecodeException | DateTimeException | NullPointerException | ClassCastException notAnEvent) {
            LOG.warnf("A record that is no event was passed over: %s", notAnEvent.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    private Uni<Void> learned(JsonObject connection, OffsetDateTime at) {
        return kept(connection, at.toInstant())
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely();
    }

    private Uni<Void> kept(JsonObject connection, Instant at) {
        var instanceId = connection.getString("instanceId");
        var accountId = connection.getString("accountId");
        return DELETION.equals(connection.getString("reason"))
                ? accounts.forget(instanceId, accountId, at)
                : accounts.heard(instanceId, accountId, LIVE.contains(connection.getString("status")), at);
    }
}
