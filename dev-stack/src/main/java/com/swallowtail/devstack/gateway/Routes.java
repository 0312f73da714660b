package com.swallowtail.devstack.gateway;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list of routes, {@code deploy/gateway/routes.json}, in its order: the first match is taken. */
public final class Routes {
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|%2e|%2f|%5c|%00|\\\\|;", Pattern.CASE_INSENSITIVE);

    private final List<Route> routes;
    private final List<Route> pages;

    private Routes(List<Route> routes, List<Route> pages) {
        this.routes = routes;
        this.pages = pages;
    }

    public static Routes read(Path file) {
        var json = new JsonMapper();
        try {
            var list = json.readTree(file.toFile());
            var pages = json.treeToValue(list.required("pages"), String[].class);
            return new Routes(
                    List.of(json.treeToValue(list.required("routes"), Route[].class)),
                    Stream.of(pages).map(Route::page).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of routes cannot be read", e);
        }
    }

    public List<Route> all() {
        return routes;
    }

    /** Where the console shows its page. */
    List<Route> pages() {
        return pages;
    }

    /** The route of a path; none for one that a service might read as another path than the gateway did. */
    Optional<Route> find(String path) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        return routes.stream().filter(route -> route.matches(path)).findFirst();
    }
}
