package com.swallowtail.instagram.platform;

import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.PlatformJson;
import com.swallowtail.publishing.token.UsableToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One call of the Graph: to the host of the account's login, with the proof that it is ours, within the account's budget. */
@ApplicationScoped
class Graph {
    private final GraphApi api;
    private final InstagramConfig config;
    private final Budgets budgets;

    Graph(@RestClient GraphApi api, InstagramConfig config, Budgets budgets) {
        this.api = api;
        this.config = config;
        this.budgets = budgets;
    }

    <T> Uni<T> node(UsableToken token, String node, Map<String, String> parameters, Class<T> type) {
        Map<String, String> query = new LinkedHashMap<>(parameters);
        prove(token, query::put);
        return understood(token, () -> api.node(host(token), config.version(), node, bearer(token), query), type);
    }

    <T> Uni<T> edge(UsableToken token, String node, String edge, Map<String, String> parameters, Class<T> type) {
        Map<String, String> query = new LinkedHashMap<>(parameters);
        prove(token, query::put);
        return understood(token, () -> api.edge(host(token), config.version(), node, edge, bearer(token), query), type);
    }

    <T> Uni<T> create(UsableToken token, String node, String edge, Map<String, ?> parameters, Class<T> type) {
        Map<String, Object> body = new LinkedHashMap<>(parameters);
        prove(token, body::put);
        byte[] json = PlatformJson.write(body);
        return understood(
                token, () -> api.create(host(token), config.version(), node, edge, bearer(token), json), type);
    }

    private <T> Uni<T> understood(UsableToken token, Supplier<Uni<RestResponse<byte[]>>> call, Class<T> type) {
        String account = token.accountId();
        return Uni.createFrom()
                .deferred(() -> {
                    budgets.demand(account);
                    return call.get();
                })
                .map(answer -> read(account, answer, type))
                .onFailure(PlatformFailure.Throttled.class)
                .invoke(throttled -> budgets.leaveAlone(account, ((PlatformFailure.Throttled) throttled).pause()));
    }

    private <T> T read(String account, RestResponse<byte[]> answer, Class<T> type) {
        Usage usage = Usage.read(answer.getHeaderString(Usage.OF_APP), answer.getHeaderString(Usage.OF_BUSINESS));
        budgets.note(account, usage);
        return GraphJson.read(answer.getStatus(), body(answer), type, budgets.pause(usage));
    }

    /** Of a refusal, the client leaves the body as a stream, whatever type it was asked for. */
    private static byte @Nullable [] body(RestResponse<?> answer) {
        return switch (answer.getEntity()) {
            case byte[] read -> read;
            case InputStream unread -> bytes(unread);
            case null, default -> null;
        };
    }

    private static byte @Nullable [] bytes(InputStream inMemory) {
        try (inMemory) {
            return inMemory.readAllBytes();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private String host(UsableToken token) {
        return (Login.of(token) == Login.FACEBOOK ? config.graphUrl() : config.instagramGraphUrl()).toString();
    }

    private static String bearer(UsableToken token) {
        return token.accessToken().asHeader();
    }

    /** Shows that the call comes from the app that the token was given to. */
    private static void prove(UsableToken token, BiConsumer<String, String> onto) {
        if (token.appSecretProof() != null) {
            onto.accept("appsecret_proof", token.appSecretProof());
        }
    }
}
