package com.swallowtail.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * {@code ./swallowtail demo}: connects simulated accounts of TikTok and Instagram as a browser would, publishes a video and
 * a picture and shows the events that this caused. Reads the running stack's addresses and a token from the environment.
 */
public final class Demo {
    private static final String INSTANCE = "demo";
    private static final String INSTANCE_PATH = "/api/v1/instances/" + INSTANCE;
    private static final Set<String> ENDED = Set.of("failed", "outcome_unknown", "cancelled");
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final Api api;
    private final Clock clock;
    private final Instant began;
    private int steps;

    private Demo(Map<String, String> environment, Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
        this.environment = environment;
        this.api = new Api(environment.get("GATEWAY_URL"), environment.get("DEMO_TOKEN"));
    }

    public static void main(String[] arguments) {
        try {
            new Demo(System.getenv(), Clock.systemUTC()).run();
        } catch (DemoFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        api.put(INSTANCE_PATH, "{\"name\": \"Demonstration\"}");
        step("The instance \"%s\" exists.", INSTANCE);
        connect("tiktok");
        publish("tiktok", video());
        connect("instagram");
        var last = publish("instagram", picture());
        showEvents(last);
    }

    private void connect(String platform) {
        var connection = INSTANCE_PATH + "/connections/" + platform;
        var started = api.post(connection + "/auth", "{\"replaceAccount\": true}", Map.of());
        var cookie = started.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var consentPage = Api.json(started).path("authorizationUrl").asText();
        step("%s: consent is asked for at %s", platform, URI.create(consentPage).getPath());
        var callback = api.redirect(URI.create(consentPage + "&auto=approve"), "");
        var end = api.redirect(callback, cookie);
        if (!end.getQuery().contains("status=connected")) {
            throw new DemoFailed("The connection failed: " + end.getQuery());
        }
        var account = api.get(connection).path("account");
        say(
                "   Connected: %s (%s)",
                account.path("username").asText(), account.path("displayName").asText());
    }

    private String video() {
        var creator = api.get(INSTANCE_PATH + "/tiktok/creator-info");
        return """
                {"type": "video", "caption": "Hello from Swallowtail Connect", "media": [{"url": "%s/media/sample.mp4"}],
                 "privacyLevel": "%s"}
                """.formatted(
                        environment.get("SIMULATOR_URL"),
                        creator.path("privacyLevelOptions").path(0).asText("SELF_ONLY"));
    }

    private String picture() {
        return """
                {"type": "feed", "caption": "Hello from Swallowtail Connect", "media": [{"url": "%s/media/sample.jpg"}]}
                """.formatted(environment.get("SIMULATOR_URL"));
    }

    /** Its id, once it is published. */
    private String publish(String platform, String body) {
        var posts = INSTANCE_PATH + "/" + platform + "/posts";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var created = Api.json(api.post(posts, body, key));
        var id = created.path("id").asText();
        step("The post %s is %s.", id, created.path("status").asText());
        var post = awaitPublished(posts + "/" + id);
        step(
                "The post %s is published: %s",
                id, post.path("permalink").asText(post.path("platformPostId").asText()));
        return id;
    }

    private JsonNode awaitPublished(String address) {
        var until = clock.instant().plus(PUBLISHED_WITHIN);
        var seen = "";
        while (clock.instant().isBefore(until)) {
            var post = api.get(address);
            var status = post.path("status").asText();
            if (!status.equals(seen)) {
                say("   %s", status);
            }
            if (status.equals("published")) {
                return post;
            }
            if (ENDED.contains(status)) {
                throw new DemoFailed("The post was not published: " + post.path("error"));
            }
            seen = status;
            pause();
        }
        throw new DemoFailed("The post was not published within %d s".formatted(PUBLISHED_WITHIN.toSeconds()));
    }

    private void showEvents(String postId) {
        step("The events that this caused, as any consumer reads them from Kafka:");
        var read = new EventReader(environment.get("KAFKA_BOOTSTRAP_SERVERS"), INSTANCE, clock)
                .readUntil(
                        began,
                        event -> event.type().equals("post.published")
                                && event.subject().equals(postId));
        read.forEach(event -> say("   %-30s %-28s %s", event.topic(), event.type(), event.subject()));
        say("Done.");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void step(String format, Object... values) {
        say(++steps + "  " + format, values);
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
        System.out.flush();
    }
}
