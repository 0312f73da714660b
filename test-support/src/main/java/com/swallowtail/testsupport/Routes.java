package com.swallowtail.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The routes of a running service as its own OpenAPI document lists them, so that no test forgets a new one. */
public record Routes(List<Route> all) {
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    public static Routes of(String serviceUrl) {
        try {
            var document = new ObjectMapper()
                    .readTree(URI.create(serviceUrl + "/q/openapi?format=json").toURL());
            return new Routes(routes(document.path("paths")));
        } catch (IOException e) {
            throw new UncheckedIOException("The service shows no OpenAPI document", e);
        }
    }

    /** Those whose path begins so, but for the excepted. */
    public List<Route> under(String prefix, Set<String> excepted) {
        return all.stream()
                .filter(route -> route.template().startsWith(prefix))
                .filter(route -> !excepted.contains(route.toString()))
                .toList();
    }

    private static List<Route> routes(JsonNode paths) {
        var routes = new ArrayList<Route>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                routes.add(new Route(method.toUpperCase(Locale.ROOT), path.getKey()));
            }
        }));
        return routes;
    }

    /** A method at a path with names in braces. */
    public record Route(String method, String template) {
        private static final String ANY_ID = "00000000-0000-0000-0000-000000000000";

        /** The path for this instance and platform, with an id that nothing has for whatever else it names. */
        public String path(String instance, String platform) {
            return template.replaceFirst("(?<=/instances/)\\{\\w+}", instance)
                    .replace("{platform}", platform)
                    .replaceAll("\\{\\w+}", ANY_ID);
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }
}
