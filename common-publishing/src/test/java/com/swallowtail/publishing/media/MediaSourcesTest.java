package com.swallowtail.publishing.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.web.Problem;
import com.swallowtail.web.fetch.AddressGuard;
import com.swallowtail.web.fetch.GuardedClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real HTTP server on this machine, which host names of the tests lead to. */
class MediaSourcesTest {
    private static final String FILE = "0123456789";

    private final Vertx vertx = Vertx.vertx();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Deque<String> addresses = new ArrayDeque<>();
    private int port;
    private MediaSources media;

    @BeforeEach
    void start() {
        var server = vertx.getDelegate()
                .createHttpServer()
                .requestHandler(this::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
        var rules = new Rules("media.test:" + port);
        var guard = new AddressGuard(this::resolve, rules);
        media = new MediaSources(guard, new GuardedClient(vertx, guard, rules), rules);
    }

    @AfterEach
    void stop() {
        vertx.closeAndAwait();
    }

    @Test
    void a_probe_learns_length_type_and_ranges_from_one_byte() {
        assertThat(media.probe(url("/file.mp4")).await().indefinitely())
                .isEqualTo(new MediaProbe(url("/file.mp4"), 10, "video/mp4", true));
        assertThat(seen).containsExactly("GET /file.mp4 media.test:" + port + " bytes=0-0");
    }

    @ParameterizedTest
    @CsvSource({"/file.mp4, 10", "/whole.mp4, 10", "/huge.mp4, 1000000001", "/page, 6"})
    void its_first_bytes_are_enough_to_say_what_it_is(String path, long length) {
        var facts = media.at(url(path)).facts().await().indefinitely();
        assertThat(facts.bytes()).isEqualTo(length);
        assertThat(facts.width()).isNull();
        assertThat(seen).hasSize(1).first().asString().endsWith("bytes=0-" + (MediaFacts.HEAD - 1));
    }

    @Test
    void of_a_host_that_answers_the_whole_file_no_more_is_read_than_tells() {
        assertThat(media.at(url("/300mb.mp4")).facts().await().indefinitely().bytes())
                .isEqualTo(300_000_000);
        assertThat(written.get()).isLessThan(30_000_000);
    }

    @Test
    void a_range_is_read_to_the_byte() {
        assertThat(text("/file.mp4", 2, 5)).isEqualTo("2345");
    }

    @Test
    void a_host_without_ranges_serves_the_whole_file_only() {
        assertThat(media.probe(url("/whole.mp4")).await().indefinitely().ranges())
                .isFalse();
        assertThat(text("/whole.mp4", 0, 9)).isEqualTo(FILE);
        assertThat(code(() -> text("/whole.mp4", 2, 5))).isEqualTo("media-without-ranges");
    }

    @Test
    void a_redirect_to_an_allowed_address_is_followed() {
        assertThat(media.probe(url("/moved-here")).await().indefinitely().location())
                .isEqualTo(url("/file.mp4"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /to-private,      media-url-not-allowed
            /to-metadata,     media-url-not-allowed
            /to-loopback-ip,  media-url-not-allowed
            /to-file,         media-url-not-allowed
            /loop,            media-refused-by-host
            /nowhere,         media-refused-by-host
            /missing,         media-refused-by-host
            /broken,          media-unreachable
            /silent,          media-unreachable
            /page,            media-type-not-allowed
            /empty,           media-length-unknown
            /chunked.mp4,     media-length-unknown
            /huge.mp4,        media-too-large
            """)
    void what_cannot_be_taken_is_refused_by_its_reason(String path, String expected) {
        assertThat(code(() -> media.probe(url(path)).await().indefinitely())).isEqualTo(expected);
    }

    @Test
    void a_host_that_changes_its_address_between_check_and_connect_is_not_connected_to() {
        addresses.add("8.8.8.8");
        media.admit(URI.create("https://rebinding.test:" + port + "/file.mp4"))
                .await()
                .indefinitely();
        addresses.add("127.0.0.1");
        assertThat(code(() -> media.probe(URI.create("https://rebinding.test:" + port + "/file.mp4"))
                        .await()
                        .indefinitely()))
                .isEqualTo("media-url-not-allowed");
        assertThat(seen).isEmpty();
    }

    @Test
    void the_address_that_was_checked_is_the_one_connected_to() {
        addresses.add("127.0.0.1");
        media.probe(url("/file.mp4")).await().indefinitely();
        assertThat(addresses).as("resolved once for check and connection").isEmpty();
        assertThat(seen).as("under the host's own name").allMatch(line -> line.contains("media.test:" + port));
    }

    @ParameterizedTest
    @CsvSource({"/shifted.mp4, media-without-ranges", "/grown.mp4, media-changed", "/cut.mp4, media-unreachable"})
    void other_bytes_than_those_asked_for_are_refused(String path, String expected) {
        assertThat(code(() -> text(path, 2, 5))).isEqualTo(expected);
    }

    @Test
    void a_slow_reader_slows_the_source_down() {
        var read = new AtomicLong();
        long total = 300_000_000;
        media.range(url("/300mb.mp4"), 0, total - 1, total)
                .onItem()
                .invoke(bytes -> read.addAndGet(bytes.length()))
                .select()
                .first(20)
                .collect()
                .last()
                .await()
                .indefinitely();
        assertThat(read.get()).isLessThan(4_000_000);
        assertThat(written.get()).as("what the host could hand over").isLessThan(64_000_000);
    }

    private final AtomicLong written = new AtomicLong();

    private String text(String path, long first, long last) {
        return media.range(url(path), first, last, FILE.length())
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .await()
                .indefinitely()
                .toString();
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).type().code();
    }

    private URI url(String path) {
        return URI.create("http://media.test:" + port + path);
    }

    private Uni<List<InetAddress>> resolve(String host) {
        String next = addresses.isEmpty() ? "127.0.0.1" : addresses.poll();
        return Uni.createFrom().item(List.of(InetAddress.ofLiteral(next)));
    }

    private void answer(HttpServerRequest request) {
        seen.add(request.method() + " " + request.path() + " " + request.getHeader("Host") + " "
                + request.getHeader("Range"));
        var response = request.response().putHeader("Content-Type", "video/mp4");
        switch (request.path()) {
            case "/file.mp4" -> part(request, rangeOf(request), 10);
            case "/shifted.mp4" -> part(request, "3-6", 10);
            case "/grown.mp4" -> part(request, "2-5", 11);
            case "/whole.mp4" -> response.end(FILE);
            case "/cut.mp4" -> {
                response.setStatusCode(206)
                        .putHeader("Content-Range", "bytes 2-5/10")
                        .putHeader("Content-Length", "4");
                response.write("23").onComplete(done -> request.connection().close());
            }
            case "/moved-here" -> redirect(request, "/file.mp4");
            case "/to-private" -> redirect(request, "https://inside.test/file.mp4");
            case "/to-metadata" -> redirect(request, "http://169.254.169.254/latest/meta-data");
            case "/to-loopback-ip" -> redirect(request, "http://127.0.0.1:" + port + "/file.mp4");
            case "/to-file" -> redirect(request, "file:///etc/passwd");
            case "/loop" -> redirect(request, "/loop");
            case "/nowhere" -> redirect(request, "http://[broken");
            case "/broken" -> response.setStatusCode(503).end();
            case "/silent" -> {}
            case "/page" -> response.putHeader("Content-Type", "text/html").end("<html>");
            case "/empty" -> response.end();
            case "/chunked.mp4" -> response.setChunked(true).end(FILE);
            case "/huge.mp4" ->
                response.setStatusCode(206)
                        .putHeader("Content-Range", "bytes 0-0/1000000001")
                        .end("0");
            case "/300mb.mp4" -> pour(request);
            default -> response.setStatusCode(404).end();
        }
    }

    private static String rangeOf(HttpServerRequest request) {
        return request.getHeader("Range").substring("bytes=".length());
    }

    private static void part(HttpServerRequest request, String range, int total) {
        int first = Integer.parseInt(range.split("-")[0]);
        int last = Math.min(Integer.parseInt(range.split("-")[1]), FILE.length() - 1);
        request.response()
                .setStatusCode(206)
                .putHeader("Content-Range", "bytes " + first + "-" + last + "/" + total)
                .end(FILE.substring(first, last + 1));
    }

    private static void redirect(HttpServerRequest request, String location) {
        request.response().setStatusCode(302).putHeader("Location", location).end();
    }

    private void pour(HttpServerRequest request) {
        long total = 300_000_000;
        var response = request.response()
                .setStatusCode(206)
                .putHeader("Content-Range", "bytes 0-" + (total - 1) + "/" + total)
                .putHeader("Content-Length", Long.toString(total));
        var piece = io.vertx.core.buffer.Buffer.buffer(new byte[100_000]);
        Runnable more = () -> {
            while (!response.closed() && !response.writeQueueFull() && written.get() < total) {
                written.addAndGet(piece.length());
                response.write(piece);
            }
        };
        response.drainHandler(drained -> more.run());
        more.run();
    }
}
