package com.swallowtail.simulator.media;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/media/")
@RunOnVirtualThread
class MediaResource {
    private static final long LARGEST = 5_000_000_000L;

    private final Map<Long, String> hashes = new ConcurrentHashMap<>();

    @GET
    @Path("sample.mp4")
    public Response video(@RestHeader("Range") @Nullable String range) {
        return file("sample.mp4", "video/mp4", range);
    }

    @GET
    @Path("sample.jpg")
    public Response picture(@RestHeader("Range") @Nullable String range) {
        return file("sample.jpg", "image/jpeg", range);
    }

    @GET
    @Path("{bytes: \\d{1,10}}.mp4")
    public Response sizedVideo(long bytes, @RestHeader("Range") @Nullable String range) {
        demandSize(bytes);
        return part(bytes, "video/mp4", range, wanted -> new SizedVideo(bytes, wanted.first(), wanted.last() + 1));
    }

    @GET
    @Path("{bytes: \\d{1,10}}.mp4.sha256")
    @Produces("text/plain")
    public String hashOfSizedVideo(long bytes) {
        demandSize(bytes);
        return hashes.computeIfAbsent(bytes, size -> sha256(new SizedVideo(size, 0, size)));
    }

    private static Response file(String name, String type, @Nullable String range) {
        byte[] content = read(name);
        return part(
                content.length,
                type,
                range,
                wanted -> new ByteArrayInputStream(content, (int) wanted.first(), (int) wanted.length()));
    }

    private static Response part(long size, String type, @Nullable String range, Content content) {
        return ByteRange.asked(range, size)
                .map(wanted -> Response.status(range == null ? 200 : 206)
                        .type(type)
                        .header("Accept-Ranges", "bytes")
                        .header("Content-Length", wanted.length())
                        .header("Content-Range", range == null ? null : contentRange(wanted, size))
                        .entity(content.of(wanted))
                        .build())
                .orElseGet(() -> Response.status(416)
                        .header("Content-Range", "bytes */" + size)
                        .build());
    }

    private static String contentRange(ByteRange wanted, long size) {
        return "bytes " + wanted.first() + "-" + wanted.last() + "/" + size;
    }

    private static void demandSize(long bytes) {
        if (bytes < 1 || bytes > LARGEST) {
            throw new NotFoundException();
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = MediaResource.class.getResourceAsStream("/media/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(InputStream content) {
        try (content) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Content {
        InputStream of(ByteRange range);
    }
}
