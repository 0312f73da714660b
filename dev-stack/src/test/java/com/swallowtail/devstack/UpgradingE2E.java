package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.swallowtail.testsupport.Ports;
import com.swallowtail.testsupport.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An earlier version's replicas serve on while the schema becomes this version's, and this version's serve beside them. */
@EnabledIfSystemProperty(named = "upgrade.from", matches = ".+")
class UpgradingE2E {
    private static final String INSTANCE = "upgraded";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static OwnStack stack;
    private static Version earlier;

    /** The services whose schemas two versions share. */
    private record Version(Contender connections, Contender tiktok) implements AutoCloseable {
        static Version start(Path checkout, int connections, int tiktok) {
            var folders = new Folders(checkout, stack.folders().local());
            return new Version(
                    start(PortOf.CONNECTIONS, connections, connections, folders),
                    start(PortOf.TIKTOK, tiktok, connections, folders));
        }

        private static Contender start(PortOf service, int port, int connections, Folders folders) {
            var settings = new HashMap<>(stack.settings().of(service));
            settings.put("SWALLOWTAIL_WEB_RATE_LIMIT_WRITES_PER_SECOND", "1000");
            settings.put("CONNECTIONS_SERVICE_URL", "http://localhost:" + connections);
            return Contender.start(Packaging.JVM, service, port, settings, folders);
        }

        Customer connecting() {
            return customer(connections);
        }

        Customer posting() {
            return customer(tiktok);
        }

        private static Customer customer(Contender service) {
            return stack.customer(INSTANCE).at("http://127.0.0.1:" + service.port());
        }

        int tokenRead() throws Exception {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connections.port()
                            + "/internal/v1/instances/" + INSTANCE + "/connections/tiktok/token"))
                    .header(
                            "Authorization",
                            "Bearer "
                                    + Tokens.from(stack.settings().shared().get("OIDC_ISSUER_URL"))
                                            .service())
                    .build();
            return HTTP.send(question, BodyHandlers.discarding()).statusCode();
        }

        @Override
        public void close() {
            connections.close();
            tiktok.close();
        }
    }

    @BeforeAll
    static void start() {
        stack = OwnStack.withoutServices(folder);
        earlier = Version.start(
                Path.of(System.getProperty("upgrade.from")),
                stack.settings().port(PortOf.CONNECTIONS),
                stack.settings().port(PortOf.TIKTOK));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void both_serve_at_once_and_nothing_fails() throws Exception {
        assertThat(earlier.connecting().connect().getQuery()).contains("status=connected");
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                while (!over.get()) {
                    work(earlier, failures);
                }
                return null;
            });
            try (var later = Version.start(stack.folders().root(), Ports.free(), Ports.free())) {
                for (var turn = 0; turn < 20; turn++) {
                    work(later, failures);
                }
                published(earlier, post(later));
                published(later, post(earlier));
                assertThat(later.connecting().connect().getQuery()).contains("status=connected");
                work(earlier, failures);
                over.set(true);
                earlier.close();
                published(later, post(later));
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void work(Version version, Queue<String> failures) throws Exception {
        var read = version.tokenRead();
        var later = CLOCK.instant().plus(Duration.ofDays(300)).toString();
        var posted = version.posting().post(video("SELF_ONLY", Map.of("scheduledAt", later)));
        if (read != 200 || posted.status() != 202) {
            failures.add("token " + read + ", post " + posted.status() + " " + posted.body());
        }
    }

    private static String post(Version version) {
        var accepted = version.posting().post(video("SELF_ONLY", Map.of()));
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        return accepted.body().path("id").asText();
    }

    private static void published(Version version, String post) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var read = version.posting().read(post);
            assertThat(read.path("status").asText()).as(read.toString()).isEqualTo("published");
        });
    }

    private static Map<String, Object> video(String privacy, Map<String, String> more) {
        var post = new HashMap<String, Object>(more);
        post.put("type", "video");
        post.put("caption", "of two versions");
        post.put("privacyLevel", privacy);
        post.put("media", List.of(Map.of("url", stack.simulator() + "/media/sample.mp4")));
        return post;
    }
}
