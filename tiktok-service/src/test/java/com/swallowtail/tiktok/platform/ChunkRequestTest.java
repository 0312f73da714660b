package com.swallowtail.tiktok.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.platform.FileRequest;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.Silence;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkRequestTest {
    private static final ByteRange RANGE = new ByteRange(10, 19, 30);

    private final Vertx vertx = Vertx.vertx();
    private final ChunkRequest chunks = new ChunkRequest(new FileRequest(vertx));
    private final AtomicLong received = new AtomicLong();
    private volatile String head = "";
    private URI host;

    @BeforeEach
    void start() {
        var server = vertx.getDelegate()
                .createHttpServer()
                .requestHandler(this::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        host = URI.create("http://localhost:" + server.actualPort());
    }

    @AfterEach
    void stop() {
        vertx.closeAndAwait();
    }

    @Test
    void a_chunk_is_sent_as_tiktok_documents_it() {
        put("/206?upload_id=1&upload_token=a%2Fb");
        assertThat(head)
                .isEqualTo("PUT /206?upload_id=1&upload_token=a%2Fb video/mp4 10 bytes 10-19/30 authorization=null");
        assertThat(received).hasValue(10);
    }

    @Test
    void what_tiktok_says_to_a_chunk_is_understood() {
        assertThat(put("/206")).isEqualTo(new ChunkAnswer.Stored());
        assertThat(put("/201")).isEqualTo(new ChunkAnswer.Complete());
        assertThat(put("/416")).isEqualTo(new ChunkAnswer.OutOfStep(9));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /403, upload-expired,      false
            /404, upload-unknown,      false
            /400, upload-refused,      false
            /429, tiktok-rate-limited, false
            /503, tiktok-unavailable,  true
            /302, tiktok-unavailable,  true
            """)
    void what_is_not_stored_has_its_reason(String path, String code, boolean unclear) {
        var failure = catchThrowableOfType(PlatformFailure.class, () -> put(path));
        assertThat(failure.type().code()).isEqualTo(code);
        assertThat(failure.unclear()).isEqualTo(unclear);
    }

    @Test
    void a_connection_that_breaks_leaves_the_chunk_unclear() {
        var failure = (PlatformFailure) new Silence(TikTokRefusal.TIKTOK).explained(catchThrowable(() -> put("/drop")));
        assertThat(failure.unclear()).isTrue();
    }

    @Test
    void a_host_that_cannot_be_connected_to_has_got_nothing() {
        var nowhere = URI.create("http://localhost:1/206");
        var failure = (PlatformFailure) new Silence(TikTokRefusal.TIKTOK)
                .explained(catchThrowable(() -> chunks.put(nowhere, RANGE, "video/mp4", bytes(10))
                        .await()
                        .indefinitely()));
        assertThat(failure.unclear()).isFalse();
    }

    @Test
    void a_source_that_breaks_off_breaks_the_request_off() {
        Multi<Buffer> broken = Multi.createBy()
                .concatenating()
                .streams(bytes(4), Multi.createFrom().failure(new IllegalStateException("gone")));
        var failure = catchThrowable(() -> chunks.put(host.resolve("/206"), RANGE, "video/mp4", broken)
                .await()
                .atMost(java.time.Duration.ofSeconds(5)));
        assertThat(failure).isNotNull();
        assertThat(received.get()).isLessThan(10);
    }

    @Test
    void a_300_mb_file_never_lies_in_memory() {
        int piece = 100_000;
        long total = 300_000_000;
        var produced = new AtomicLong();
        var most = new AtomicLong();
        var buffer = Buffer.buffer(new byte[piece]);
        Multi<Buffer> source = Multi.createFrom()
                .range(0, (int) (total / piece))
                .map(index -> buffer)
                .invoke(sent -> most.accumulateAndGet(produced.addAndGet(piece) - received.get(), Math::max));
        var whole = new ByteRange(0, total - 1, total);
        chunks.put(host.resolve("/201"), whole, "video/mp4", source).await().indefinitely();
        assertThat(received).hasValue(total);
        assertThat(most.get()).as("bytes between source and host").isLessThan(32_000_000);
    }

    private ChunkAnswer put(String path) {
        return chunks.put(host.resolve(path), RANGE, "video/mp4", bytes(10))
                .await()
                .indefinitely();
    }

    private static Multi<Buffer> bytes(int count) {
        return Multi.createFrom().item(Buffer.buffer(new byte[count]));
    }

    private void answer(HttpServerRequest request) {
        head = request.method() + " " + request.uri() + " " + request.getHeader("Content-Type") + " "
                + request.getHeader("Content-Length") + " " + request.getHeader("Content-Range") + " authorization="
                + request.getHeader("Authorization");
        request.handler(part -> received.addAndGet(part.length()));
        request.exceptionHandler(expected -> {});
        request.endHandler(end -> {
            if (request.path().equals("/drop")) {
                request.connection().close();
                return;
            }
            request.response()
                    .setStatusCode(Integer.parseInt(request.path().substring(1)))
                    .putHeader("Content-Range", "bytes 0-9/30")
                    .putHeader("Location", "/206")
                    .end();
        });
    }
}
