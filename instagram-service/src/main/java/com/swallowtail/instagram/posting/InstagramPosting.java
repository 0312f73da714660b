package com.swallowtail.instagram.posting;

import com.swallowtail.publishing.PlatformPosting;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.PublishingProblem;
import com.swallowtail.publishing.Step;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Instagram's side of the life of a post. */
@ApplicationScoped
class InstagramPosting implements PlatformPosting {
    static final String PLATFORM = "instagram";

    private final Preparation preparation;
    private final Submission submission;
    private final FileTransfer transfer;
    private final FollowUp followUp;
    private final Settlement settlement;

    InstagramPosting(
            Preparation preparation,
            Submission submission,
            FileTransfer transfer,
            FollowUp followUp,
            Settlement settlement) {
        this.preparation = preparation;
        this.submission = submission;
        this.transfer = transfer;
        this.followUp = followUp;
        this.settlement = settlement;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Step step(String name) {
        return InstagramStep.valueOf(name);
    }

    @Override
    public Step settling() {
        return InstagramStep.SETTLE;
    }

    @Override
    public Uni<Progress> take(Step step, Post post) {
        var content = StoredPost.of(post);
        return switch ((InstagramStep) step) {
            case PREPARE -> preparation.prepare(post);
            case CREATE_ITEM -> submission.createItem(post, content);
            case UPLOAD -> transfer.send(post, content);
            case AWAIT_ITEMS -> followUp.items(post, content);
            case CREATE_CAROUSEL -> submission.createCarousel(post, content);
            case AWAIT -> followUp.whole(post);
            case PUBLISH -> submission.publish(post);
            case RENEW -> followUp.renew(post);
            case RESOLVE -> settlement.resolve(post);
            case SETTLE -> settlement.settle(post, content);
        };
    }

    /** A container that is not published disappears by itself; what is published stays. */
    @Override
    public Uni<Void> withdraw(Post post) {
        return Uni.createFrom()
                .failure(new Problem(
                        PublishingProblem.POST_NOT_CANCELLABLE,
                        "Instagram does not call off what it was told to publish"));
    }
}
