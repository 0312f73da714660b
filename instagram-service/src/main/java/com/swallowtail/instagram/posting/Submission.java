package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.Container;
import com.swallowtail.instagram.platform.ContainerOrder;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.InstagramProblem;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.quota.Reservation;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Prepares containers, which nobody sees, and publishes one. */
@ApplicationScoped
class Submission {
    private static final int SEARCHES = 2;

    private final Instagram instagram;
    private final AccountTokens tokens;
    private final Orders orders;
    private final InstagramQuotas quotas;
    private final Duration restWhenNotFound;

    Submission(Instagram instagram, AccountTokens tokens, Orders orders, InstagramQuotas quotas, PostingConfig config) {
        this.instagram = instagram;
        this.tokens = tokens;
        this.orders = orders;
        this.quotas = quotas;
        this.restWhenNotFound = config.restWhenNotFound();
    }

    Uni<Progress> createItem(Post post, InstagramPost content) {
        var index = Facts.items(post).size();
        return orders.item(post, content, index)
                .chain(order -> create(post, order, InstagramStep.CREATE_ITEM, item -> created(post, content, item)));
    }

    Uni<Progress> createCarousel(Post post, InstagramPost content) {
        var order = new ContainerOrder.Carousel(Facts.items(post), content.details());
        return create(
                post,
                order,
                InstagramStep.CREATE_CAROUSEL,
                carousel -> new Progress.Learned(Map.of(Post.HANDLE, carousel.id()), InstagramStep.AWAIT));
    }

    /** The irreversible call: only a clear refusal lets it be made again. */
    Uni<Progress> publish(Post post) {
        return tokens.using(post.instanceId(), token -> instagram.publish(token, Facts.container(post)))
                .<Progress>map(id -> new Progress.Learned(Map.of(Facts.MEDIA_ID, id), InstagramStep.RESOLVE))
                .onFailure(Problem.class)
                .recoverWithItem(failure -> notPublished(post, (Problem) failure));
    }

    private Uni<Progress> create(Post post, ContainerOrder order, Step here, Function<Container, Progress> created) {
        return quotas.container(post).chain(reservation -> switch (reservation) {
            case Reservation.Full full -> Uni.createFrom().item(new Progress.Waits(full.freeAt(), full.limit(), here));
            case Reservation.Granted granted ->
                tokens.using(post.instanceId(), token -> instagram.createContainer(token, order))
                        .map(created);
        });
    }

    private static Progress created(Post post, InstagramPost content, Container item) {
        var facts = new HashMap<>(Facts.ofItem(post, item));
        if (!content.isCarousel()) {
            facts.put(Post.HANDLE, item.id());
        }
        var count = Facts.items(post).size() + 1;
        return new Progress.Learned(facts, item.uploadUrl() == null ? after(count, content) : InstagramStep.UPLOAD);
    }

    /** What follows when {@code count} of the files are with Instagram. */
    static Step after(int count, InstagramPost content) {
        if (count < content.media().size()) {
            return InstagramStep.CREATE_ITEM;
        }
        return content.isCarousel() ? InstagramStep.AWAIT_ITEMS : InstagramStep.AWAIT;
    }

    private Progress notPublished(Post post, Problem problem) {
        if (problem instanceof PlatformFailure failure && failure.unclear()) {
            return Setbacks.unclear(failure, InstagramStep.SETTLE);
        }
        return problem.type() instanceof InstagramProblem known
                ? refused(post, problem, known)
                : Setbacks.of(problem, InstagramStep.PUBLISH);
    }

    private Progress refused(Post post, Problem problem, InstagramProblem known) {
        return switch (known) {
            case POSTING_CAP_REACHED -> quotas.dayIsFull();
            case CONTAINER_NOT_READY -> new Progress.Trouble(problem.failure(), null, InstagramStep.AWAIT);
            case CONTAINER_UNKNOWN ->
                new Progress.Trouble(
                        problem.failure(),
                        restWhenNotFound,
                        post.attempts() < SEARCHES ? InstagramStep.PUBLISH : InstagramStep.RENEW);
            case CONTAINER_MEDIA_UNKNOWN, CONTAINER_EXPIRED, CONTAINER_NOT_CREATED, UPLOAD_FAILED ->
                new Progress.Trouble(problem.failure(), null, InstagramStep.RENEW);
            default -> Setbacks.of(problem, InstagramStep.PUBLISH);
        };
    }
}
