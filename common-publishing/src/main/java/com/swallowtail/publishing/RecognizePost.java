package com.swallowtail.publishing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Finds a post whose publishing call was never answered among what is seen on the platform with its caption: exactly one
 * that is no older than that call, and that no other post can claim. Absence says nothing: a post may be private, in
 * moderation, or not yet there.
 */
@ApplicationScoped
public class RecognizePost {
    private final UnsettledPosts unsettled;

    RecognizePost(UnsettledPosts unsettled) {
        this.unsettled = unsettled;
    }

    public Uni<Progress> among(Post post, List<Sighting> withItsCaption) {
        var since =
                Objects.requireNonNullElse(post.latchedAt(), post.createdAt()).truncatedTo(ChronoUnit.SECONDS);
        return Multi.createFrom()
                .iterable(withItsCaption)
                .filter(seen -> !seen.createdAt().isBefore(since))
                .onItem()
                .transformToUniAndConcatenate(seen -> ownable(post, seen))
                .collect()
                .asList()
                .map(RecognizePost::onlyOne);
    }

    private Uni<Sighting> ownable(Post post, Sighting seen) {
        return unsettled.mayOwn(post, seen.platformPostId()).map(alone -> alone ? seen : null);
    }

    private static Progress onlyOne(List<Sighting> seen) {
        return seen.size() == 1
                ? new Progress.Published(
                        seen.getFirst().platformPostId(), seen.getFirst().permalink())
                : new Progress.Pending();
    }
}
