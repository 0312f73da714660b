package com.swallowtail.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies what a platform says of its own accord about a publication. */
@ApplicationScoped
public class SettlePost {
    private final UnsettledPosts unsettled;
    private final Posts posts;

    SettlePost(UnsettledPosts unsettled, Posts posts) {
        this.unsettled = unsettled;
        this.posts = posts;
    }

    /**
     * Settles the post with this handle. Fails with {@link AnswerOutstanding} while it cannot be told which post that
     * is: the notice is to be brought again later.
     *
     * @param reach whose posts may be settled: nobody's app speaks about another's
     * @param lostHandle whether this may be the handle of a post whose publishing call was never answered
     */
    public Uni<Void> settle(
            String platform,
            Reach reach,
            String accountId,
            String handle,
            boolean lostHandle,
            Function<Post, Progress> news) {
        return unsettled
                .withHandle(platform, reach, handle)
                .onItem()
                .ifNull()
                .switchTo(() -> lostHandle
                        ? unsettled.missingHandle(platform, reach, accountId)
                        : Uni.createFrom().nullItem())
                .chain(id -> settle(id, platform, handle, news));
    }

    private Uni<Void> settle(@Nullable UUID id, String platform, String handle, Function<Post, Progress> news) {
        if (id == null) {
            return Uni.createFrom().voidItem();
        }
        var requester = new Requester("platform:" + platform, null);
        return posts.settle(id, Map.of(Post.HANDLE, handle), news, requester).replaceWithVoid();
    }
}
