package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Really fetches the media of a container, without following redirects. What cannot be fetched is refused. */
@ApplicationScoped
class Downloads {
    private final CurrentSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Downloads(CurrentSettings settings) {
        this.settings = settings;
    }

    /** The beginning of a file, and the rest still to be read. */
    record Opened(byte[] start, InputStream rest) {
        MediaFacts facts() {
            return MediaFacts.of(start);
        }

        void close() {
            try {
                rest.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** As many bytes as a picture may have and one more, so that too many can be told from enough. */
    byte[] picture(String url) {
        return inTime(() -> {
            try (InputStream content = content(url)) {
                return content.readNBytes((int) MediaRules.LARGEST_IMAGE + 1);
            }
        });
    }

    Opened video(String url) {
        return inTime(() -> {
            InputStream content = content(url);
            return new Opened(content.readNBytes(MediaFacts.PROBE), content);
        });
    }

    /** Reads to the end, however long it takes. */
    static void drain(Opened opened, Transfer into) throws IOException {
        try (InputStream rest = opened.rest()) {
            into.take(opened.start(), opened.start().length);
            byte[] buffer = new byte[64 * 1024];
            for (int count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
                into.take(buffer, count);
            }
        }
    }

    private InputStream content(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(url)).build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("the address answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static URI address(String url) throws IOException {
        try {
            URI address = URI.create(url);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(url);
            if (web && ascii && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed);
        }
        throw new IOException("this is no plain web address");
    }

    private <T> T inTime(Callable<T> work) {
        Duration longest = Duration.ofMillis(settings.meta().metaFetchMs());
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("meta download").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            throw PublishingError.DOWNLOAD_TIMED_OUT.refusal();
        } catch (ExecutionException failed) {
            throw notFetched(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw notFetched(stopped);
        }
    }

    private static MetaRefusal notFetched(Throwable why) {
        return PublishingError.URI_NOT_FETCHED.refusal(
                "The media could not be fetched from this URI: " + why.getMessage());
    }
}
