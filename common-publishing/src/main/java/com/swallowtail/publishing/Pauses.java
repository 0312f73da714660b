package com.swallowtail.publishing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt: short at first, because most things pass quickly, then ever longer. */
final class Pauses {
    private static final List<Duration> AFTER_TROUBLE = seconds(1, 2, 5, 15, 30, 60, 120, 300);
    private static final List<Duration> WHILE_PROCESSING = seconds(1, 1, 2, 3, 5, 8, 13, 20, 30, 60);
    private static final List<Duration> IN_THE_LONG_RUN = seconds(2, 5, 10, 30, 60, 120, 300, 600);

    private Pauses() {}

    static Duration afterTrouble(int attempts, @Nullable Duration atLeast) {
        var pause = pick(AFTER_TROUBLE, attempts);
        return atLeast != null && atLeast.compareTo(pause) > 0 ? atLeast : pause;
    }

    static Duration whilePending(PostStatus status, int attempts) {
        return pick(status == PostStatus.PUBLISHING ? WHILE_PROCESSING : IN_THE_LONG_RUN, attempts);
    }

    private static Duration pick(List<Duration> pauses, int attempts) {
        return pauses.get(Math.clamp(attempts, 0, pauses.size() - 1));
    }

    private static List<Duration> seconds(Integer... seconds) {
        return List.of(seconds).stream().map(Duration::ofSeconds).toList();
    }
}
