package com.swallowtail.connections.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.CodeExchange;
import com.swallowtail.connections.platform.PlatformCalls;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.crypto.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The questions that Facebook Login asks the Graph, each with the app's proof. */
@ApplicationScoped
class FacebookGraph {
    private final GraphApi api;
    private final String version;
    private final PlatformCalls calls;

    FacebookGraph(@RestClient GraphApi api, MetaConfig config, PlatformCalls calls) {
        this.api = api;
        this.version = config.graphVersion();
        this.calls = calls;
    }

    /** A token of an hour or two, which needs lengthening. */
    Uni<GraphAnswer.Token> trade(CodeExchange exchange) {
        return calls.once(
                Endpoints.FACEBOOK_CODE,
                () -> api.trade(
                        version,
                        exchange.app().clientId(),
                        exchange.app().clientSecret().reveal(),
                        exchange.redirectUri().toString(),
                        exchange.code().reveal()),
                (status, body) -> GraphAnswer.of(status, body).token(ConnectionProblem.CODE_REFUSED));
    }

    /** A token of about sixty days. */
    Uni<GraphAnswer.Token> lengthen(PlatformApp app, Secret token) {
        return calls.repeatable(
                Endpoints.FACEBOOK_LENGTHEN,
                () -> api.lengthen(
                        version,
                        "fb_exchange_token",
                        app.clientId(),
                        app.clientSecret().reveal(),
                        token.reveal()),
                (status, body) -> GraphAnswer.of(status, body).token(ConnectionProblem.PLATFORM_REFUSED));
    }

    Uni<JsonNode> node(PlatformApp app, Secret token, String node, String fields) {
        return calls.repeatable(
                Endpoints.FACEBOOK_NODE,
                () -> api.node(version, node, bearer(token), AppSecretProof.of(app, token), fields),
                FacebookGraph::value);
    }

    Uni<Set<String>> granted(PlatformApp app, Secret token) {
        return calls.repeatable(
                Endpoints.FACEBOOK_PERMISSIONS,
                () -> api.permissions(version, bearer(token), AppSecretProof.of(app, token)),
                (status, body) -> StreamSupport.stream(
                                value(status, body).path("data").spliterator(), false)
                        .filter(each -> each.path("status").asText().equals("granted"))
                        .map(each -> each.path("permission").asText())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Removes the app from the person's account, in the app's own name: the person's token may be dead already. */
    Uni<Void> deauthorize(PlatformApp app, String userId) {
        var appToken = new Secret(app.clientId() + "|" + app.clientSecret().reveal());
        return calls.once(
                        Endpoints.FACEBOOK_DEAUTHORIZE,
                        () -> api.deauthorize(version, userId, bearer(appToken)),
                        FacebookGraph::removed)
                .replaceWithVoid();
    }

    /** What Meta does not find is not there any more, which is the same. */
    private static boolean removed(int status, @Nullable String body) {
        try {
            value(status, body);
            return true;
        } catch (PlatformFailure.Denied refused) {
            var refusal = refused.refusal();
            if (refusal != null && "100".equals(refusal.code())) {
                return true;
            }
            throw refused;
        }
    }

    static JsonNode value(int status, @Nullable String body) {
        return GraphAnswer.of(status, body).value(ConnectionProblem.PLATFORM_REFUSED);
    }

    static String bearer(Secret token) {
        return "Bearer " + token.reveal();
    }
}
