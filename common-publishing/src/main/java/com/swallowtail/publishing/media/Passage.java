package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Bytes of a file on their way to a platform. Where they stop, it tells whether the source has broken off. */
public final class Passage {
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final Multi<Buffer> bytes;

    /** Exactly the bytes {@code first} to {@code last} of the {@code total} that were probed. */
    public Passage(MediaSource source, long first, long last, long total) {
        this.bytes = source.range(first, last, total).onFailure().invoke(broken::set);
    }

    public Multi<Buffer> bytes() {
        return bytes;
    }

    /** Whether the source has broken off, so that the platform cannot have got all of it. */
    public boolean isBroken() {
        return broken.get() != null;
    }

    /** Why the bytes did not arrive, where the platform's side of it is {@code seen}. */
    public Problem reason(Problem seen) {
        return broken.get() instanceof Problem known ? known : seen;
    }
}
