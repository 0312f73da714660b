package com.swallowtail.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bearer tokens from an {@link OidcIssuer}. Like real callers, they are used for a while, and not asked for each time. */
public final class Tokens {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration USED_FOR = Duration.ofMinutes(10);
    private static final Map<String, Given> GIVEN = new ConcurrentHashMap<>();

    private final URI endpoint;

    private record Given(String token, long at) {
        boolean isOfUse() {
            return System.nanoTime() - at < USED_FOR.toNanos();
        }
    }

    private Tokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    public static Tokens from(String issuerUrl) {
        return new Tokens(URI.create(issuerUrl + "/token"));
    }

    /** A person's token for these instances (comma-separated, or {@code *}) and roles. */
    public String bearer(String instances, String... roles) {
        return of("someone", instances, String.join(",", roles));
    }

    /** A token as the services use among themselves. */
    public String service() {
        return of("test-service", "", "tokens:read");
    }

    /** A token of this subject. */
    public String of(String subject, String instances, String roles) {
        return GIVEN.compute(
                        endpoint + " " + String.join(" ", subject, instances, roles),
                        (asked, given) -> given != null && given.isOfUse()
                                ? given
                                : new Given(request(form(subject, instances, roles)), System.nanoTime()))
                .token();
    }

    /** A person's token that was good until a minute ago. */
    public String expired(String instances, String... roles) {
        return lasting(Duration.ofSeconds(-60), instances, roles);
    }

    /** A person's token that is good for so long. */
    public String lasting(Duration life, String instances, String... roles) {
        var form = new HashMap<>(form("someone", instances, String.join(",", roles)));
        form.put(ClaimsAskedFor.LIFE, String.valueOf(life.toSeconds()));
        return request(form);
    }

    private static Map<String, String> form(String subject, String instances, String roles) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "test",
                "client_secret",
                "test",
                "sub",
                subject,
                "instances",
                instances,
                "groups",
                roles);
    }

    private String request(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString()).body();
            var found = ACCESS_TOKEN.matcher(answer);
            if (!found.find()) {
                throw new IllegalStateException("The issuer gave no token: " + answer);
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
