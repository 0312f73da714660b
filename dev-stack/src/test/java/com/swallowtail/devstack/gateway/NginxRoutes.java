package com.swallowtail.devstack.gateway;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of routes in the words of nginx, whose first matching expression is taken too. */
final class NginxRoutes {
    private static final String HEAD = """
        # Written by NginxRoutesTest from ../gateway/routes.json; change that.
        """;
    private static final String PAGE = """

        location ~ "^%s$" {
            rewrite ^ /index.html last;
        }
        """;
    private static final String ROUTE = """

        location ~ "^%s$" {
            set $allow "%s";
            if ($request_method !~ "^(%s)$") {
                return 405;
            }
            client_max_body_size %d;
        %s    proxy_pass $%s;
        }
        """;
    private static final String LIMITED = """
            limit_req zone=addresses burst=2000 nodelay;
        """.indent(4);
    private static final String STREAMED = """
        proxy_request_buffering off;
        proxy_buffering off;
        proxy_read_timeout 1h;
        """.indent(4);

    private NginxRoutes() {}

    static String of(Routes routes) {
        return Stream.concat(
                        routes.pages().stream().map(NginxRoutes::page),
                        routes.all().stream().map(NginxRoutes::route))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String page(Route page) {
        return PAGE.formatted(expression(page.path(), "[A-Za-z0-9_-]+"));
    }

    private static String route(Route route) {
        var methods = route.methods().stream().sorted().toList();
        var options = (route.limitedByAddress() ? LIMITED : "") + (route.streamed() ? STREAMED : "");
        return ROUTE.formatted(
                expression(route.path(), "[^/]+"),
                String.join(", ", methods),
                String.join("|", methods),
                route.maxBodyBytes(),
                options,
                route.service().replace('-', '_'));
    }

    private static String expression(String path, String segment) {
        return path.replace("**", ".+").replaceAll("\\{[^}]+}", segment);
    }
}
