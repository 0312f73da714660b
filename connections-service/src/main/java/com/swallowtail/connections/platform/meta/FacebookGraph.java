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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The questions that Facebook Login asks the Graph, each with the app's proof. */
@ApplicationScoped
class FacebookGraph {
    private static final String OAUTH = "meta-oauth";
    private static final String READ = "meta-read";
    private static final String SUBSCRIBE = "meta-subscribe";
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGES = 50;

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
                OAUTH,
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
                OAUTH,
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
                READ,
                () -> api.node(version, node, bearer(token), AppSecretProof.of(app, token), fields),
                FacebookGraph::value);
    }

    Uni<Set<String>> granted(PlatformApp app, Secret token) {
        return calls.repeatable(
                READ,
                () -> api.permissions(version, bearer(token), AppSecretProof.of(app, token)),
                (status, body) -> StreamSupport.stream(
                                value(status, body).path("data").spliterator(), false)
                        .filter(each -> each.path("status").asText().equals("granted"))
                        .map(each -> each.path("permission").asText())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Every Page of the person's, however many answers they fill. */
    Uni<List<LinkedPage>> pages(PlatformApp app, Secret token) {
        return pages(app, token, null, List.of(), MOST_PAGES);
    }

    private Uni<List<LinkedPage>> pages(
            PlatformApp app, Secret token, @Nullable String after, List<LinkedPage> before, int left) {
        return calls.repeatable(
                        READ,
                        () -> api.pages(
                                version,
                                bearer(token),
                                AppSecretProof.of(app, token),
                                LinkedPage.FIELDS,
                                PAGE_SIZE,
                                after),
                        FacebookGraph::value)
                .chain(answer -> {
                    var all = Stream.concat(
                                    before.stream(),
                                    StreamSupport.stream(answer.path("data").spliterator(), false)
                                            .map(LinkedPage::of))
                            .toList();
                    var next = GraphAnswer.text(answer.path("paging").path("cursors"), "after");
                    return answer.path("paging").hasNonNull("next") && next != null && left > 1
                            ? pages(app, token, next, all, left - 1)
                            : Uni.createFrom().item(all);
                });
    }

    /** Has the Page's account told of: any field of the Page's does, and this one needs no further permission. */
    Uni<Void> subscribe(PlatformApp app, Secret pageToken, String pageId) {
        return calls.once(
                        SUBSCRIBE,
                        () -> api.subscribe(
                                version, pageId, bearer(pageToken), AppSecretProof.of(app, pageToken), "feed"),
                        FacebookGraph::subscribed)
                .replaceWithVoid();
    }

    private static boolean subscribed(int status, @Nullable String body) {
        if (!value(status, body).path("success").asBoolean()) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return true;
    }

    /** Removes the app from the person's account, in the app's own name: the person's token may be dead already. */
    Uni<Void> deauthorize(PlatformApp app, String userId) {
        var appToken = new Secret(app.clientId() + "|" + app.clientSecret().reveal());
        return calls.once(OAUTH, () -> api.deauthorize(version, userId, bearer(appToken)), FacebookGraph::removed)
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

    private static JsonNode value(int status, @Nullable String body) {
        return GraphAnswer.of(status, body).value(ConnectionProblem.PLATFORM_REFUSED);
    }

    private static String bearer(Secret token) {
        return "Bearer " + token.reveal();
    }
}
