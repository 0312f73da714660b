package com.swallowtail.publishing;

import com.swallowtail.web.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a post has come to. At the step whose latch is closed, {@link Waits}, {@link Trouble} and
 * {@link Refused} say that the platform has certainly done nothing: they open the latch. Everything else keeps it closed.
 */
public sealed interface Progress {
    /** These facts are now known; they are stored before the next step begins, which may be at once. Blank ones are erased. */
    record Learned(Map<String, String> facts, Step next) implements Progress {
        public Learned {
            facts = Map.copyOf(facts);
        }
    }

    /** A quota has no room before {@code until}; then {@code step} is taken. No failure, but shown to the caller. */
    record Waits(Instant until, String reason, Step step) implements Progress {}

    /** Nothing new: the same step is taken again after a pause. */
    record Pending() implements Progress {}

    /** A failure that may pass: {@code step} is taken after a growing pause, at least as long as the platform asked for. */
    record Trouble(Failure failure, @Nullable Duration atLeast, Step step) implements Progress {}

    /** The platform, or a rule of its own, says no, and would say no again. */
    record Refused(Failure failure) implements Progress {}

    /** The irreversible call was made, or may have been, and its result is not known; {@code step} finds it out. */
    record Unclear(Failure failure, Step step) implements Progress {}

    /** It can be seen on the platform. Its id there may come later. */
    record Published(
            @Nullable String platformPostId, @Nullable String permalink) implements Progress {}

    /** The account's owner has a draft to finish. */
    record InInbox() implements Progress {}

    /** The platform confirms that it was called off. */
    record Withdrawn() implements Progress {}
}
