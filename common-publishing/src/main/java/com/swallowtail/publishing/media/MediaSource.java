package com.swallowtail.publishing.media;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.net.URI;

/** A file to be posted, wherever it is. What cannot be had is said by a Problem. */
public interface MediaSource {
    /** Whether it may be used at all, as far as that can be known at once. */
    Uni<Void> admit();

    /** What is there. */
    Uni<MediaProbe> probe();

    /** What it is, as far as its first bytes tell. Reads those alone. */
    Uni<MediaFacts> facts();

    /** Exactly the bytes {@code first} to {@code last} of the {@code total} that were probed. */
    Multi<Buffer> range(long first, long last, long total);

    /** From where a platform may fetch it by itself. */
    Uni<URI> address();
}
