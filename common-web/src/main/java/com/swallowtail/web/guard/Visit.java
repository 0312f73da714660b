package com.swallowtail.web.guard;

import com.swallowtail.web.guard.Route.Access;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request as the doorkeeper sees it: a method, an address, and the route that they lead to, if any. */
record Visit(String method, String address, @Nullable Route route, List<Route> routesHere) {

    static Visit of(String method, String path) {
        String address = withoutTrailingSlash(path);
        return new Visit(method, address, RoleTable.PRODUCT.find(method, address), RoleTable.PRODUCT.at(address));
    }

    /** Whether it leads nowhere that needs a caller to be known: public routes, and addresses outside the API. */
    boolean needsNoCaller() {
        boolean api = address.startsWith("/api/") || address.startsWith("/internal/");
        return routesHere.isEmpty() ? !api : routesHere.stream().allMatch(here -> here.access() == Access.EVERYBODY);
    }

    boolean read() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean isInternal() {
        return address.startsWith("/internal/");
    }

    String instanceId() {
        return routesHere.isEmpty() ? "" : routesHere.getFirst().instanceIn(address);
    }

    boolean atInstance() {
        return !routesHere.isEmpty() && routesHere.getFirst().access() == Access.TENANT;
    }

    String methodsHere() {
        TreeSet<String> methods = new TreeSet<>();
        routesHere.forEach(here -> methods.addAll(here.methods()));
        return String.join(", ", methods);
    }

    private static String withoutTrailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
