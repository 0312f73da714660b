package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.ContainerState;
import com.swallowtail.instagram.platform.ContainerStatus;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.InstagramProblem;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.PublishingProblem;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.web.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Asks Instagram how far it is with what was prepared, and begins anew where it has lost or spoilt it. */
@ApplicationScoped
class FollowUp {
    private static final int BEGINNINGS = 3;

    private final Instagram instagram;
    private final AccountTokens tokens;

    FollowUp(Instagram instagram, AccountTokens tokens) {
        this.instagram = instagram;
        this.tokens = tokens;
    }

    Uni<Progress> items(Post post, InstagramPost content) {
        var index = Facts.readyItems(post);
        return status(post, Facts.items(post).get(index))
                .map(status -> progress(post, named(index, status), () -> ready(post, content)));
    }

    Uni<Progress> whole(Post post) {
        return status(post, Facts.container(post)).map(status -> wholeProgress(post, status));
    }

    Uni<Progress> renew(Post post) {
        return status(post, Facts.container(post))
                .map(status -> status.state() == ContainerState.PUBLISHED ? appeared() : anew(post, lost()));
    }

    /** What Instagram says; a container that it does not know any more is as good as expired. */
    Uni<ContainerStatus> status(Post post, String container) {
        return tokens.using(post.instanceId(), token -> instagram.containerStatus(token, container))
                .onFailure(FollowUp::isUnknown)
                .recoverWithItem(() -> new ContainerStatus(ContainerState.EXPIRED, lost(), 0));
    }

    /** Containers appear to nobody, so they may be made again; but what spoils them each time is not tried for ever. */
    static Progress anew(Post post, Failure failure) {
        return failure.retryable() && Facts.beginnings(post) < BEGINNINGS
                ? new Progress.Learned(Facts.ofBeginning(post), InstagramStep.PREPARE)
                : new Progress.Refused(failure);
    }

    private static Progress ready(Post post, InstagramPost content) {
        var isLast = Facts.readyItems(post) + 1 == content.media().size();
        return new Progress.Learned(
                Facts.oneMoreReady(post), isLast ? InstagramStep.CREATE_CAROUSEL : InstagramStep.AWAIT_ITEMS);
    }

    private static Progress wholeProgress(Post post, ContainerStatus status) {
        return status.state() == ContainerState.PUBLISHED
                ? appeared()
                : progress(post, status, () -> new Progress.Learned(Map.of(), InstagramStep.PUBLISH));
    }

    private static Progress progress(Post post, ContainerStatus status, Supplier<Progress> ready) {
        return switch (status.state()) {
            case IN_PROGRESS, UNKNOWN -> new Progress.Pending();
            case FINISHED, PUBLISHED -> ready.get();
            case ERROR, EXPIRED -> anew(post, Objects.requireNonNull(status.failure()));
        };
    }

    /** It was refused to us and published all the same. */
    private static Progress appeared() {
        var failure = Failure.of(PublishingProblem.OUTCOME_UNKNOWN, "Instagram has published what it had refused");
        return new Progress.Unclear(failure, InstagramStep.SETTLE);
    }

    private static Failure lost() {
        return Failure.of(InstagramProblem.CONTAINER_UNKNOWN, InstagramProblem.CONTAINER_UNKNOWN.cause());
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof PlatformFailure.Denied denied && denied.type() == InstagramProblem.OBJECT_UNKNOWN;
    }

    /** The status of an item, which says in its failure which item it is. */
    private static ContainerStatus named(int index, ContainerStatus status) {
        var failure = status.failure();
        return failure == null
                ? status
                : new ContainerStatus(
                        status.state(),
                        new Failure(
                                failure.code(),
                                "/media/" + index + ": " + failure.detail(),
                                failure.actor(),
                                failure.action(),
                                failure.retryable(),
                                failure.platform()),
                        status.bytesTransferred());
    }
}
