package com.swallowtail.tiktok.upload;

import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.tiktok.platform.VideoSource;

/**
 * How a file is cut. TikTok counts {@code floor(size / chunkSize)} chunks and wants the remainder in the last one; each of
 * 5 to 64 MB, the last of up to 128 MB, at most 1000. It does not say whether its MB are decimal or binary, so every
 * number here holds under both readings.
 */
public record ChunkPlan(long size, long chunkSize, int count) {
    /** The longest file: 4 GB. */
    public static final long LONGEST = 4_000_000_000L;

    /** The longest file that may go in one piece: 64 MB. */
    public static final long LONGEST_WHOLE = 64_000_000L;

    private static final long CHUNK = 10_000_000L;

    public static ChunkPlan of(long size) {
        if (size < 1 || size > LONGEST) {
            throw new IllegalArgumentException("TikTok takes files of 1 to " + LONGEST + " bytes, not of " + size);
        }
        return size < 2 * CHUNK ? new ChunkPlan(size, size, 1) : new ChunkPlan(size, CHUNK, (int) (size / CHUNK));
    }

    /** In one piece, for a source that cannot answer parts of itself. */
    public static ChunkPlan whole(long size) {
        if (size < 1 || size > LONGEST_WHOLE) {
            throw new IllegalArgumentException("TikTok takes up to " + LONGEST_WHOLE + " bytes at once, not " + size);
        }
        return new ChunkPlan(size, size, 1);
    }

    /** What an init is told. */
    public VideoSource source() {
        return new VideoSource.Upload(size, chunkSize, count);
    }

    /** The rest of the chunk that holds the byte at {@code position}. */
    public ByteRange from(long position) {
        long index = Math.min(position / chunkSize, count - 1L);
        long last = index == count - 1L ? size - 1 : (index + 1) * chunkSize - 1;
        return new ByteRange(position, last, size);
    }

    /** Where to go on when TikTok says that it has {@code stored} bytes, which may be one too many or too few. */
    public long resumeAt(long stored) {
        for (long near = stored - 1; near <= stored + 1; near++) {
            if (near >= 0 && isBoundary(near)) {
                return near;
            }
        }
        return Math.min(stored, size);
    }

    private boolean isBoundary(long position) {
        return position == size || position % chunkSize == 0 && position / chunkSize < count;
    }
}
