package com.swallowtail.publishing.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a file from its length and its first bytes. What those do not tell is null: a video whose
 * {@code moov} box lies at its end says nothing about itself here.
 *
 * @param contentType what the bytes are; where they do not tell, what was said of them
 * @param width as it is shown, in pixels
 */
public record MediaFacts(
        String contentType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Duration duration) {
    /** As many of a file's first bytes as are worth reading. */
    public static final int HEAD = 256 * 1024;

    public static MediaFacts of(String said, long bytes, byte[] head) {
        var type = MediaType.ofBytes(head).orElse(said);
        var seen =
                switch (type) {
                    case "video/mp4", "video/quicktime" -> Mp4Head.read(head);
                    case "image/jpeg", "image/png", "image/webp" -> ImageHead.read(type, head);
                    default -> Seen.NOTHING;
                };
        return new MediaFacts(type, bytes, seen.width(), seen.height(), seen.duration());
    }

    /** What a head shows. */
    record Seen(
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Duration duration) {
        static final Seen NOTHING = new Seen(null, null, null);

        static Seen sides(long width, long height) {
            boolean sane = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
            return sane ? new Seen((int) width, (int) height, null) : NOTHING;
        }

        Seen lasting(@Nullable Duration time) {
            return new Seen(width, height, time);
        }
    }
}
