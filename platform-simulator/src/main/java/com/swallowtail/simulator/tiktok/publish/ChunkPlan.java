package com.swallowtail.simulator.tiktok.publish;

import java.util.Optional;

/**
 * TikTok's arithmetic for a file sent in chunks. Its documents do not say whether a MB is 1,000,000 or 1,048,576 bytes,
 * so only what is right in both readings passes.
 */
public record ChunkPlan(long videoSize, long chunkSize, long chunkCount) {
    private static final long SMALL_FILE = 5_000_000;
    private static final long SMALLEST_CHUNK = 5 * 1024 * 1024;
    private static final long LARGEST_CHUNK = 64_000_000;
    private static final long LARGEST_FILE = 4_000_000_000L;
    private static final long MOST_CHUNKS = 1000;

    /** Empty when the plan is right, otherwise what is wrong. */
    Optional<String> objection() {
        if (videoSize < 1 || videoSize > LARGEST_FILE) {
            return Optional.of("video_size is not between 1 byte and 4 GB");
        }
        if (chunkCount == 1 && chunkSize == videoSize) {
            return videoSize <= LARGEST_CHUNK
                    ? Optional.empty()
                    : Optional.of("a file above 64 MB needs more than one chunk");
        }
        if (videoSize < SMALL_FILE) {
            return Optional.of("a file below 5 MB is one chunk: chunk_size = video_size, total_chunk_count = 1");
        }
        return objectionToSeveral();
    }

    long lengthOf(long first) {
        return isLast(first) ? videoSize - first : chunkSize;
    }

    /** Whether a chunk that begins there is the last one, which takes the remainder. */
    public boolean isLast(long first) {
        return first >= (chunkCount - 1) * chunkSize;
    }

    /** Empty when a chunk of this length may begin there, otherwise what is wrong. */
    public Optional<String> objection(long first, long length) {
        long expected = lengthOf(first);
        return length == expected
                ? Optional.empty()
                : Optional.of("the chunk has " + length + " bytes where the plan says " + expected);
    }

    private Optional<String> objectionToSeveral() {
        if (chunkSize < SMALLEST_CHUNK || chunkSize > LARGEST_CHUNK) {
            return Optional.of("chunk_size is not between 5 MB and 64 MB");
        }
        if (chunkCount != videoSize / chunkSize) {
            return Optional.of("total_chunk_count is not floor(video_size / chunk_size) = " + videoSize / chunkSize);
        }
        return chunkCount <= MOST_CHUNKS ? Optional.empty() : Optional.of("there are more than 1000 chunks");
    }
}
