package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Really fetches the media of a publication: no redirects, nothing kept but size and hash. */
@ApplicationScoped
class Pulling {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long LARGEST_PICTURE = 20_000_000;

    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Pulling(SimulatedClock clock, CurrentSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    void begin(Publication publication) {
        Thread.ofVirtual().name("pull " + publication.id()).start(() -> pull(publication));
    }

    private void pull(Publication publication) {
        boolean video = publication.request().kind() == PostRequest.Kind.VIDEO;
        try {
            Fetched all = new Fetched(MessageDigest.getInstance("SHA-256"), 0);
            for (URI url : publication.request().urls()) {
                all = fetch(publication, url, all);
            }
            String hash = HexFormat.of().formatHex(all.digest.digest());
            publication.complete(
                    hash, clock.instant(), Duration.ofMillis(settings.get().processingMs()));
        } catch (Unfit unfit) {
            publication.fail(unfit.reason);
        } catch (IOException | NoSuchAlgorithmException failed) {
            publication.fail(video ? "video_pull_failed" : "photo_pull_failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Fetched fetch(Publication publication, URI url, Fetched before)
            throws IOException, InterruptedException, Unfit {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(LONGEST).build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream content = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            return drain(publication, content, before);
        }
    }

    private static Fetched drain(Publication publication, InputStream content, Fetched before)
            throws IOException, Unfit {
        byte[] start = content.readNBytes(MediaFormat.PROBE);
        boolean video = publication.request().kind() == PostRequest.Kind.VIDEO;
        if (video ? !MediaFormat.isVideo(start) : !MediaFormat.isPicture(start)) {
            throw new Unfit("file_format_check_failed");
        }
        byte[] buffer = new byte[64 * 1024];
        long size = start.length;
        before.digest.update(start);
        for (int count = content.read(buffer); count >= 0 && !publication.isSettled(); count = content.read(buffer)) {
            before.digest.update(buffer, 0, count);
            size += count;
            publication.arrived(before.bytes + size);
        }
        if (!video && size > LARGEST_PICTURE) {
            throw new Unfit("picture_size_check_failed");
        }
        publication.arrived(before.bytes + size);
        return new Fetched(before.digest, before.bytes + size);
    }

    private record Fetched(MessageDigest digest, long bytes) {}

    private static final class Unfit extends Exception {
        private final String reason;

        Unfit(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
