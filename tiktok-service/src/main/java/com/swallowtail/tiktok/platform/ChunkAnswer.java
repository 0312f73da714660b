package com.swallowtail.tiktok.platform;

/** What TikTok's upload host said to a chunk. */
public sealed interface ChunkAnswer {
    /** Stored; more is expected. */
    record Stored() implements ChunkAnswer {}

    /** Every byte is stored and processing has begun: the post is on its way. */
    record Complete() implements ChunkAnswer {}

    /** The range does not continue what is stored; {@code stored} is TikTok's count of bytes, give or take one, or -1. */
    record OutOfStep(long stored) implements ChunkAnswer {}
}
