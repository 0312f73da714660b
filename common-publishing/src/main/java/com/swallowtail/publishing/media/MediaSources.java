package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Media at addresses that tenants name.
 *
 * <ol>
 *   <li>Only https and public addresses, unless the host is allow-listed; each redirect is checked anew.
 *   <li>The network address that was checked is the one that is connected to.
 *   <li>Bytes are read as fast as they are asked for and not faster; nothing is kept.
 * </ol>
 */
@ApplicationScoped
public class MediaSources {
    private final AddressGuard guard;
    private final MediaRequest requests;
    private final MediaConfig config;

    MediaSources(AddressGuard guard, MediaRequest requests, MediaConfig config) {
        this.guard = guard;
        this.requests = requests;
        this.config = config;
    }

    /** Whether the address may be fetched from at all; nothing is fetched. */
    public Uni<Void> admit(URI url) {
        return guard.check(url).replaceWithVoid();
    }

    /** What is there, by asking for its first byte: a signed address often answers nothing but GET. */
    public Uni<MediaProbe> probe(URI url) {
        return requests.get(url, "bytes=0-0").map(this::probed);
    }

    /** Exactly the bytes {@code first} to {@code last} of the {@code total} that were probed. */
    public Multi<Buffer> range(URI url, long first, long last, long total) {
        var wanted = new ContentRange(first, last, total);
        return requests.get(url, "bytes=" + first + "-" + last)
                .onItem()
                .transformToMulti(answer -> exactly(wanted, answer));
    }

    private MediaProbe probed(MediaAnswer answer) {
        answer.discard();
        return Probing.of(answer.url(), Headers.of(answer), config);
    }

    private static Multi<Buffer> exactly(ContentRange wanted, MediaAnswer answer) {
        try {
            Headers.of(answer).mustBe(wanted);
        } catch (Problem notIt) {
            answer.discard();
            throw notIt;
        }
        var missing = new AtomicLong(wanted.last() - wanted.first() + 1);
        return answer.body()
                .onItem()
                .invoke(bytes -> missing.addAndGet(-bytes.length()))
                .onFailure()
                .transform(MediaSources::broken)
                .onCompletion()
                .call(() -> complete(missing.get()));
    }

    private static Uni<Void> complete(long missing) {
        return missing == 0 ? Uni.createFrom().voidItem() : Uni.createFrom().failure(broken(null));
    }

    private static Problem broken(Throwable cause) {
        return new Problem(MediaProblem.MEDIA_UNREACHABLE, "The media's host stopped in the middle of the file", cause);
    }
}
