package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
import com.swallowtail.web.fetch.AddressGuard;
import com.swallowtail.web.fetch.FetchFailure;
import com.swallowtail.web.fetch.Fetched;
import com.swallowtail.web.fetch.GuardedClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
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
    private final GuardedClient client;
    private final MediaConfig config;

    MediaSources(AddressGuard guard, GuardedClient client, MediaConfig config) {
        this.guard = guard;
        this.client = client;
        this.config = config;
    }

    public MediaSource at(URI url) {
        return new AddressedMedia(this, url);
    }

    /** Whether the address may be fetched from at all; nothing is fetched. */
    public Uni<Void> admit(URI url) {
        return guard.check(url)
                .onFailure(FetchFailure.class)
                .transform(MediaSources::problem)
                .replaceWithVoid();
    }

    /** What is there, by asking for its first byte: a signed address often answers nothing but GET. */
    public Uni<MediaProbe> probe(URI url) {
        return part(url, 0, 0).map(this::probed);
    }

    /** What the first bytes there tell. */
    Uni<MediaFacts> facts(URI url) {
        return part(url, 0, MediaFacts.HEAD - 1)
                .chain(answer -> head(answer).map(bytes -> Probing.facts(answer.url(), Headers.of(answer), bytes)));
    }

    /** Exactly the bytes {@code first} to {@code last} of the {@code total} that were probed. */
    public Multi<Buffer> range(URI url, long first, long last, long total) {
        var wanted = new ContentRange(first, last, total);
        return part(url, first, last).onItem().transformToMulti(answer -> exactly(wanted, answer));
    }

    private Uni<Fetched> part(URI url, long first, long last) {
        return client.get(url, Map.of("Range", "bytes=" + first + "-" + last, "Accept", "*/*"))
                .onFailure(FetchFailure.class)
                .transform(MediaSources::problem);
    }

    /** No more than is worth reading, even where a host answers the whole file. */
    private static Uni<byte[]> head(Fetched answer) {
        var read = Buffer.buffer();
        return answer.body()
                .onCancellation()
                .invoke(answer::discard)
                .onItem()
                .invoke(read::appendBuffer)
                .select()
                .first(piece -> read.length() < MediaFacts.HEAD)
                .collect()
                .last()
                .onFailure()
                .transform(MediaSources::broken)
                .map(ended -> read.getBytes());
    }

    private MediaProbe probed(Fetched answer) {
        answer.discard();
        return Probing.of(answer.url(), Headers.of(answer), config);
    }

    private static Multi<Buffer> exactly(ContentRange wanted, Fetched answer) {
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

    private static Problem problem(Throwable failure) {
        return switch ((FetchFailure) failure) {
            case FetchFailure.NotAllowed refused ->
                new Problem(MediaProblem.MEDIA_URL_NOT_ALLOWED, "Media may not be fetched from this address", refused);
            case FetchFailure.Misdirected lost ->
                new Problem(MediaProblem.MEDIA_REFUSED_BY_HOST, "The media's host redirects to nowhere", lost);
            case FetchFailure.Unreachable silent ->
                new Problem(MediaProblem.MEDIA_UNREACHABLE, "The media's host cannot be reached", silent);
            case FetchFailure.TooLong endless -> throw endless;
        };
    }

    private static Problem broken(Throwable cause) {
        return new Problem(MediaProblem.MEDIA_UNREACHABLE, "The media's host stopped in the middle of the file", cause);
    }
}
