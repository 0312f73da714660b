package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Puts the bytes of an upload where they belong. */
@ApplicationScoped
class Arriving {
    private final Downloads downloads;
    private final SimulatedClock clock;

    Arriving(Downloads downloads, SimulatedClock clock) {
        this.downloads = downloads;
        this.clock = clock;
    }

    /** Which part of the file is sent, as its headers tell. */
    record Part(
            @RestHeader("offset") @Nullable String offset,
            @RestHeader("file_size") @Nullable String fileSize) {

        long first() {
            return number("offset", offset);
        }

        long total() {
            return number("file_size", fileSize);
        }

        private static long number(String name, @Nullable String text) {
            if (text == null || !text.matches("\\d{1,18}")) {
                throw new UploadRefusal("The header " + name + " is missing or no number", "it is " + text);
            }
            return Long.parseLong(text);
        }
    }

    Response take(Container container, Part part, InputStream body) throws IOException {
        Transfer transfer = claimed(container, part.first(), part.total());
        try {
            read(body, transfer, part.total());
        } finally {
            transfer.release();
        }
        if (transfer.received() < part.total()) {
            throw UploadRefusal.partial(transfer.received(), part.total());
        }
        container.videoArrived();
        return success();
    }

    /** The file is fetched from an address that was named instead. */
    Response fetch(Container container, String fileUrl) {
        claimed(container, 0, 0);
        try {
            Creation.fetch(container, downloads.video(fileUrl));
            return success();
        } catch (MetaRefusal failed) {
            container.transfer().release();
            throw new UploadRefusal("The file_url could not be fetched", failed.message());
        }
    }

    private Transfer claimed(Container container, long offset, long total) {
        Transfer transfer = container.transfer();
        if (container.status(clock.instant()) != ContainerStatus.IN_PROGRESS || !transfer.claim(offset, total)) {
            throw UploadRefusal.outOfPlace(
                    "at " + offset + " of " + total + " where " + transfer.received() + " bytes are stored");
        }
        return transfer;
    }

    /** More than the file should have is refused like too little, but not kept. */
    private static void read(InputStream body, Transfer transfer, long total) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            if (transfer.received() + count > total) {
                throw UploadRefusal.partial(transfer.received() + count, total);
            }
            transfer.take(buffer, count);
        }
    }

    private static Response success() {
        return Response.ok(Map.of("success", true, "message", "Upload successful."), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
