package com.swallowtail.simulator.meta.container;

import java.time.Duration;

/**
 * What the first bytes of a file tell. A number that they do not tell is 0; a video is streamable if its index stands
 * before its content and holds no edit list.
 */
record MediaFacts(Format format, int width, int height, Duration duration, boolean streamable) {
    /** As many bytes as are looked at. */
    static final int PROBE = 1024 * 1024;

    static final MediaFacts UNKNOWN = new MediaFacts(Format.OTHER, 0, 0, Duration.ZERO, false);

    enum Format {
        JPEG,
        VIDEO,
        OTHER
    }

    static MediaFacts of(byte[] start) {
        return JpegHeader.read(start).or(() -> MovieHeader.read(start)).orElse(UNKNOWN);
    }

    boolean isJpeg() {
        return format == Format.JPEG;
    }

    boolean isVideo() {
        return format == Format.VIDEO;
    }

    /** Whether width to height lies within the limits; unknown sizes do. */
    boolean hasRatioWithin(double narrowest, double widest) {
        if (width == 0 || height == 0) {
            return true;
        }
        double ratio = (double) width / height;
        return ratio >= narrowest && ratio <= widest;
    }

    boolean lasts(Duration shortest, Duration longest) {
        return duration.isZero() || duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0;
    }
}
