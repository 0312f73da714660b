package com.swallowtail.connections.authorization;

import com.swallowtail.connections.PlainPage;
import com.swallowtail.connections.Platform;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.Caller;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes a callback in, in the form that browsers bring it, and answers it in the form that they want. */
@ApplicationScoped
class CallbackDesk {
    private final CompleteAuthorization complete;
    private final Caller caller;

    CallbackDesk(CompleteAuthorization complete, Caller caller) {
        this.complete = complete;
        this.caller = caller;
    }

    Uni<RestResponse<String>> arrive(
            Platform platform,
            @Nullable String instanceId,
            Query query,
            @Nullable String accept,
            HttpServerRequest request) {
        var headers = request.response().headers();
        headers.set("Referrer-Policy", "no-referrer");
        Secret browser = null;
        if (query.state != null) {
            var name = AuthorizationState.cookieName(AuthorizationState.hash(query.state));
            browser = cookie(request, name);
            headers.add("Set-Cookie", AuthorizationResource.cleared(name));
        }
        var callback = new Callback(
                platform, instanceId, query.state, secret(query.code), query.error, browser, caller.requestId());
        var answer = complete.complete(callback).map(CallbackDesk::seeOther);
        return PlainPage.isWanted(accept)
                ? answer.onFailure(Problem.class).recoverWithItem(refused -> PlainPage.of((Problem) refused))
                : answer;
    }

    private static RestResponse<String> seeOther(URI address) {
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .header("Location", address.toString())
                .build();
    }

    private static @Nullable Secret cookie(HttpServerRequest request, String name) {
        var cookie = request.getCookie(name);
        return cookie == null ? null : secret(cookie.getValue());
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new Secret(text);
    }

    record Query(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error) {}
}
