package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.CodeExchange;
import com.swallowtail.connections.platform.PlatformCalls;
import com.swallowtail.crypto.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The questions that Instagram Login asks Instagram's hosts, each about a token with the app's proof. */
@ApplicationScoped
class InstagramGraph {
    private static final String FIELDS = "id,user_id,username,name,account_type,profile_picture_url";

    private final InstagramCodeApi codes;
    private final InstagramGraphApi graph;
    private final String version;
    private final PlatformCalls calls;

    InstagramGraph(
            @RestClient InstagramCodeApi codes,
            @RestClient InstagramGraphApi graph,
            MetaConfig config,
            PlatformCalls calls) {
        this.codes = codes;
        this.graph = graph;
        this.version = config.graphVersion();
        this.calls = calls;
    }

    /** A token of an hour, which needs lengthening. */
    Uni<InstagramAnswer.Traded> trade(CodeExchange exchange) {
        return calls.once(
                Endpoints.CODE,
                () -> codes.trade(
                        exchange.app().clientId(),
                        exchange.app().clientSecret().reveal(),
                        "authorization_code",
                        exchange.redirectUri().toString(),
                        withoutSuffix(exchange.code().reveal())),
                InstagramAnswer::traded);
    }

    /** A token of about sixty days for one of an hour, which stays as it is. */
    Uni<InstagramAnswer.Renewed> lengthen(PlatformApp app, Secret token) {
        return calls.repeatable(
                Endpoints.LENGTHEN,
                () -> graph.lengthen(
                        bearer(token),
                        AppSecretProof.of(app, token),
                        "ig_exchange_token",
                        app.clientSecret().reveal()),
                InstagramAnswer::renewed);
    }

    /** Sixty days more, from now on. */
    Uni<InstagramAnswer.Renewed> renew(PlatformApp app, Secret token) {
        return calls.once(
                Endpoints.REFRESH,
                () -> graph.renew(bearer(token), AppSecretProof.of(app, token), "ig_refresh_token"),
                InstagramAnswer::renewed);
    }

    Uni<InstagramAnswer.Me> me(PlatformApp app, Secret token) {
        return calls.repeatable(
                Endpoints.PROFILE,
                () -> graph.me(version, bearer(token), AppSecretProof.of(app, token), FIELDS),
                InstagramAnswer::me);
    }

    /** Has the account told of; the fields replace those of before. */
    Uni<Void> subscribe(PlatformApp app, Secret token, Set<String> fields) {
        return calls.once(
                        Endpoints.SUBSCRIBE,
                        () -> graph.subscribe(
                                version, bearer(token), AppSecretProof.of(app, token), String.join(",", fields)),
                        InstagramAnswer::subscribed)
                .replaceWithVoid();
    }

    /** Instagram ends the address of a callback with {@code #_}, which may have come along. */
    private static String withoutSuffix(String code) {
        return code.endsWith("#_") ? code.substring(0, code.length() - 2) : code;
    }

    private static String bearer(Secret token) {
        return "Bearer " + token.reveal();
    }
}
