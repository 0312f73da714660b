package com.swallowtail.testsupport;

import com.swallowtail.testsupport.Routes.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knocks at routes as those who may not come in, and tells where they were not turned away as they should be. */
public final class Strangers {
    private static final String INSTANCE = "acme";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String serviceUrl;
    private final Tokens tokens;
    private final String platform;

    public Strangers(String serviceUrl, Tokens tokens, String platform) {
        this.serviceUrl = serviceUrl;
        this.tokens = tokens;
        this.platform = platform;
    }

    /** At a route of an instance: nobody, a forger, somebody of another instance, somebody of this one without the role. */
    public List<String> letInAtAnInstance(Route route) {
        var faults = new ArrayList<String>();
        knock(route, null, 401, faults);
        knock(route, "x.y.z", 401, faults);
        knock(route, tokens.bearer("another-instance", everyRole()), 404, faults);
        knock(route, tokens.bearer(INSTANCE, "no:role"), 403, faults);
        return faults;
    }

    /** At a route between services: nobody, and a person with every role of a person. */
    public List<String> letInBetweenServices(Route route) {
        var faults = new ArrayList<String>();
        knock(route, null, 401, faults);
        knock(route, tokens.bearer("*", everyRole()), 403, faults);
        return faults;
    }

    /** At a route of the operator's: nobody, a person with every role of a person, somebody who operates one instance. */
    public List<String> letInAtTheOperators(Route route) {
        var faults = new ArrayList<String>();
        knock(route, null, 401, faults);
        knock(route, tokens.bearer("*", everyRole()), 403, faults);
        knock(route, tokens.bearer(INSTANCE, "platform:operate"), 403, faults);
        return faults;
    }

    private static String[] everyRole() {
        return new String[] {
            "connections:read",
            "connections:manage",
            "content:read",
            "content:publish",
            "engagement:manage",
            "ads:manage",
            "audit:read"
        };
    }

    private void knock(Route route, @Nullable String bearer, int expected, List<String> faults) {
        var answer = answer(route, bearer);
        if (answer.statusCode() != expected) {
            faults.add(route + " answered " + answer.statusCode() + " instead of " + expected);
        } else if (expected == 401
                && !answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer")) {
            faults.add(route + " does not say how to authenticate");
        }
    }

    private HttpResponse<Void> answer(Route route, @Nullable String bearer) {
        var request = HttpRequest.newBuilder(URI.create(serviceUrl + route.path(INSTANCE, platform)))
                .method(route.method(), HttpRequest.BodyPublishers.noBody());
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
