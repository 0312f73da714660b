package com.swallowtail.simulator.meta.container;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caption may hold. Its length counts UTF-16 units, as a Java string does: right in every reading. */
final class CaptionRules {
    private static final int LONGEST = 2200;
    private static final int HASHTAGS = 30;
    private static final int MENTIONS = 20;
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])@[A-Za-z0-9_.]+");

    private CaptionRules() {}

    static Optional<PublishingError> objection(@Nullable String caption) {
        if (caption == null) {
            return Optional.empty();
        }
        if (caption.length() > LONGEST) {
            return Optional.of(PublishingError.CAPTION_TOO_LONG);
        }
        boolean crowded = count(HASHTAG, caption) > HASHTAGS || count(MENTION, caption) > MENTIONS;
        return crowded ? Optional.of(PublishingError.TOO_MANY_TAGS) : Optional.empty();
    }

    private static long count(Pattern pattern, String caption) {
        return pattern.matcher(caption).results().count();
    }
}
