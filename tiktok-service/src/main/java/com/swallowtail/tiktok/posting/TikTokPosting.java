package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.PlatformPosting;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** TikTok's side of the life of a post. */
@ApplicationScoped
class TikTokPosting implements PlatformPosting {
    static final String PLATFORM = "tiktok";

    private final Preparation preparation;
    private final Submission submission;
    private final FileTransfer transfer;
    private final FollowUp followUp;
    private final Settlement settlement;
    private final Withdrawal withdrawal;

    TikTokPosting(
            Preparation preparation,
            Submission submission,
            FileTransfer transfer,
            FollowUp followUp,
            Settlement settlement,
            Withdrawal withdrawal) {
        this.preparation = preparation;
        this.submission = submission;
        this.transfer = transfer;
        this.followUp = followUp;
        this.settlement = settlement;
        this.withdrawal = withdrawal;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Step step(String name) {
        return TikTokStep.valueOf(name);
    }

    @Override
    public Step settling() {
        return TikTokStep.SETTLE;
    }

    @Override
    public Uni<Progress> take(Step step, Post post) {
        var content = StoredPost.of(post);
        return switch ((TikTokStep) step) {
            case PREPARE -> preparation.prepare(post, content);
            case INIT_PULL -> submission.pull(post, content);
            case INIT_UPLOAD -> submission.upload(post, content);
            case SEND_CHUNK -> transfer.sendChunk(post, content);
            case SEND_LAST_CHUNK -> transfer.sendLastChunk(post, content);
            case FOLLOW -> followUp.follow(post, TikTokStep.FOLLOW);
            case SETTLE -> settlement.settle(post, content);
        };
    }

    @Override
    public Uni<Void> withdraw(Post post) {
        return withdrawal.ask(post);
    }
}
