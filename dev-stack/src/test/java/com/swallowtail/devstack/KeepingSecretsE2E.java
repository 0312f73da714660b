package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.testsupport.TopicReader;
import com.swallowtail.testsupport.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a whole tour, with success and failure, no secret is found anywhere it could have leaked to. */
class KeepingSecretsE2E {
    /** Access tokens, refresh tokens, authorization codes in queries, and bearer tokens. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\b(act|rft)\\.[A-Za-z0-9!*_-]{12,}|[?&]code=[A-Za-z0-9%!*]{8,}|eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}");

    @TempDir
    Path folder;

    @Test
    void the_tour_leaves_no_secret_in_database_logs_topics_answers_or_reports() throws IOException {
        try (var stack = OwnStack.start(folder)) {
            var customer = stack.customer("secrets");
            tour(stack, customer);

            var places = new HashMap<String, String>();
            places.put("the database", stack.postgres().dump());
            places.put("the topics", topics(stack));
            places.put("the answers", String.join("\n", customer.answers()));
            places.putAll(files(folder.resolve("logs"), ".log"));
            places.putAll(files(stack.folders().root(), "-reports"));

            places.forEach((place, text) -> {
                assertThat(TOKEN.matcher(text)
                                .results()
                                .map(match -> match.group().substring(0, 12) + "…")
                                .toList())
                        .as(place)
                        .isEmpty();
                secrets(stack, customer).forEach((name, secret) -> assertThat(text.contains(secret))
                        .as("%s in %s", name, place)
                        .isFalse());
            });
            assertThat(places.get("the database")).contains("secrets");
            assertThat(places.get("the topics")).contains("post.published");
        }
    }

    private static void tour(OwnStack stack, Customer customer) {
        assertThat(customer.connect().getQuery()).contains("status=connected");
        customer.call(
                "PUT",
                "/credentials/tiktok",
                Map.of("clientId", "awother0001", "clientSecret", "an-instance-secret-7"));
        customer.call("GET", "/credentials/tiktok", null);
        customer.call("DELETE", "/credentials/tiktok", null);
        customer.call("POST", "/connections/tiktok/sync", null);
        customer.call("GET", "/connections/tiktok/health", null);
        customer.call("GET", "/tiktok/creator-info", null);
        var post = customer.post(video(stack, "/media/sample.mp4"));
        await().atMost(Duration.ofMinutes(3)).until(() -> "published"
                .equals(customer.read(post.body().get("id").asText())
                        .path("status")
                        .asText()));
        new SimulatorControl(stack.simulator()).outcomes("spam_risk_text", 1);
        var refused = customer.post(video(stack, "/media/sample.mp4"));
        await().atMost(Duration.ofMinutes(3)).until(() -> "failed"
                .equals(customer.read(refused.body().get("id").asText())
                        .path("status")
                        .asText()));
        customer.call("GET", "/tiktok/videos", null);
        customer.call("GET", "/audit-events", null);
        assertThat(customer.call("DELETE", "/connections/tiktok", null).status())
                .isEqualTo(204);
        await().atMost(Duration.ofMinutes(2)).until(() -> topics(stack).contains("connection.disconnected"));
    }

    private static Map<String, Object> video(OwnStack stack, String path) {
        return Map.of(
                "type", "video",
                "caption", "a loaf",
                "media", List.of(Map.of("url", stack.simulator() + path)),
                "privacyLevel", "PUBLIC_TO_EVERYONE");
    }

    private static String topics(OwnStack stack) {
        return new TopicReader(stack.kafka().bootstrapServers())
                .all(Topics.ALL).stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> secrets(OwnStack stack, Customer customer) {
        var secrets = new HashMap<String, String>();
        secrets.put("the caller's token", customer.token());
        secrets.put("an instance's client secret", "an-instance-secret-7");
        for (var service : PortOf.SERVICES) {
            var settings = stack.settings().of(service);
            for (var name : Set.of("TIKTOK_CLIENT_SECRET", "FERNET_KEYS", "DATABASE_PASSWORD", "OIDC_CLIENT_SECRET")) {
                secrets.put(service.part() + "'s " + name, settings.get(name));
            }
        }
        return secrets;
    }

    private static Map<String, String> files(Path top, String marker) throws IOException {
        try (Stream<Path> found = Files.walk(top)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(marker))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .collect(Collectors.toMap(Path::toString, KeepingSecretsE2E::text));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
