package com.swallowtail.devstack.gateway;

import java.util.Set;

/**
 * One line of the list of routes.
 *
 * @param path segments, where {@code {name}} stands for any one and a final {@code **} for one or more
 * @param limitedByAddress whether the limit per address holds here; it never does for webhooks
 * @param streamed whether bodies of any length pass at their own speed
 */
public record Route(
        String path,
        String service,
        Set<String> methods,
        long maxBodyBytes,
        boolean limitedByAddress,
        boolean streamed) {

    static Route page(String path) {
        return new Route(path, "console", Set.of("GET", "HEAD"), 0, true, false);
    }

    boolean matches(String requested) {
        var wanted = path.split("/", -1);
        var given = requested.split("/", -1);
        var open = wanted[wanted.length - 1].equals("**");
        if (open ? given.length < wanted.length : given.length != wanted.length) {
            return false;
        }
        var fixed = open ? wanted.length - 1 : wanted.length;
        for (var i = 0; i < fixed; i++) {
            if (!segmentMatches(wanted[i], given[i])) {
                return false;
            }
        }
        return !open || !given[fixed].isEmpty();
    }

    private static boolean segmentMatches(String wanted, String given) {
        return wanted.startsWith("{") ? !given.isEmpty() : wanted.equals(given);
    }
}
