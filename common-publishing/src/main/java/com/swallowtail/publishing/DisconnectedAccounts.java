package com.swallowtail.publishing;

import com.swallowtail.web.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Calls off what was planned for an account that is connected no more. The event is read once per service, and after a
 * pause of the service too; posts that were made after the disconnect, for a new connection, stay.
 */
@ApplicationScoped
class DisconnectedAccounts {
    private static final Logger LOG = Logger.getLogger(DisconnectedAccounts.class);

    private final UnsettledPosts unsettled;
    private final Posts posts;
    private final Requester system;

    DisconnectedAccounts(
            UnsettledPosts unsettled, Posts posts, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.unsettled = unsettled;
        this.posts = posts;
        this.system = new Requester("system:" + service, null);
    }

    @Incoming("disconnections")
    Uni<Void> received(String cloudEvent) {
        try {
            var event = new JsonObject(cloudEvent);
            return "connection.disconnected".equals(event.getString("type"))
                    ? callOff(
                            event.getJsonObject("data"),
                            OffsetDateTime.parse(event.getString("time")).toInstant())
                    : Uni.createFrom().voidItem();
        } catch (DecodeException | DateTimeException | NullPointerException | ClassCastException notAnEvent) {
            LOG.warnf("A record that is no event was passed over: %s", notAnEvent.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    private Uni<Void> callOff(JsonObject connection, Instant at) {
        return unsettled
                .notBegun(connection.getString("instanceId"), connection.getString("platform"), at)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::callOff)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Post> callOff(UUID post) {
        var reason = Failure.of(PublishingProblem.ACCOUNT_DISCONNECTED, "The account was disconnected before the post");
        return posts.withdraw(post, reason, system);
    }
}
