package com.swallowtail.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Accepts a post once, however often it is asked for. */
@ApplicationScoped
public class CreatePost {
    private final IdempotencyKeys keys;
    private final Posts posts;
    private final DueSignal due;

    CreatePost(IdempotencyKeys keys, Posts posts, DueSignal due) {
        this.keys = keys;
        this.posts = posts;
        this.due = due;
    }

    /** The post of this key; {@code admission} is asked only where there is none yet, and may refuse. */
    public Uni<Post> create(IdempotencyKey key, Supplier<Uni<NewPost>> admission, Requester requester) {
        return existing(key).onItem().ifNull().switchTo(() -> admission
                .get()
                .chain(request -> add(key, request, requester)));
    }

    private Uni<Post> add(IdempotencyKey key, NewPost request, Requester requester) {
        return posts.add(request, key, requester)
                .invoke(due::raise)
                .onItem()
                .ifNull()
                .switchTo(() -> existing(key));
    }

    private Uni<@Nullable Post> existing(IdempotencyKey key) {
        return keys.find(key).onItem().ifNotNull().transformToUni(posts::read);
    }
}
