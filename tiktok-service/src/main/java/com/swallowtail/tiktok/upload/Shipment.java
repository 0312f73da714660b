package com.swallowtail.tiktok.upload;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.function.Supplier;

/**
 * A file on its way.
 *
 * @param media where it is read from
 * @param stored how many bytes TikTok is known to have; 0 finds out by itself
 * @param beforeLastChunk taken each time before the last chunk is sent, since that is what publishes; when it fails,
 *     nothing is sent
 */
public record Shipment(
        URI media,
        String contentType,
        ChunkPlan plan,
        URI uploadUrl,
        long stored,
        Supplier<Uni<Void>> beforeLastChunk) {}
