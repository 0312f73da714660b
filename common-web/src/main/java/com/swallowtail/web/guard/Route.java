package com.swallowtail.web.guard;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of the role table: who may call which methods at which addresses. */
public record Route(Access access, String role, Set<String> methods, Pattern path) {
    /** Whom a route is for. */
    public enum Access {
        EVERYBODY,
        SERVICE,
        TENANT,
        OPERATOR
    }

    private static final String INSTANCE = "/api/v1/instances/(?<instance>[^/]+)";
    private static final String SERVICE = "(?:tiktok|tiktok-business|instagram)";

    static Route read(String line) {
        String[] columns = line.strip().split("\\s*\\|\\s*");
        String role = columns[0];
        String template = columns[2];
        return new Route(access(role, template), role, Set.of(columns[1].split(" ")), pattern(template));
    }

    private static Access access(String role, String template) {
        if (role.equals("public")) {
            return Access.EVERYBODY;
        }
        if (template.startsWith("/internal/")) {
            return Access.SERVICE;
        }
        return template.startsWith("@") ? Access.TENANT : Access.OPERATOR;
    }

    private static Pattern pattern(String template) {
        String segments = template.replace("{service}", SERVICE).replaceAll("\\{\\w+}", "[^/]+");
        return Pattern.compile(segments.replace("/**", "(?:/.*)?").replace("@", INSTANCE));
    }

    boolean takes(String method) {
        return methods.contains("*") || methods.contains(method) || method.equals("HEAD") && methods.contains("GET");
    }

    boolean matches(String address) {
        return path.matcher(address).matches();
    }

    /** The instance that an address of this route names. */
    String instanceIn(String address) {
        Matcher matcher = path.matcher(address);
        return access == Access.TENANT && matcher.matches() ? matcher.group("instance") : "";
    }
}
