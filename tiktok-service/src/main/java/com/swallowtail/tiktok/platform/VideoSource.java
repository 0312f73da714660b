package com.swallowtail.tiktok.platform;

import java.net.URI;

/** Where TikTok gets a video from. */
public sealed interface VideoSource {
    /** TikTok fetches it itself; the address is handed on unchanged. */
    record Pull(URI url) implements VideoSource {}

    /** We send it, in {@code chunkCount} pieces of {@code chunkSize}, the last of which takes the remainder. */
    record Upload(long size, long chunkSize, int chunkCount) implements VideoSource {}
}
