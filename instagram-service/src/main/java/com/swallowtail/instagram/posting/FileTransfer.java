package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.ContainerStatus;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.InstagramProblem;
import com.swallowtail.instagram.platform.UploadAnswer;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.intake.PostMedia;
import com.swallowtail.publishing.media.MediaProbe;
import com.swallowtail.publishing.media.MediaSource;
import com.swallowtail.publishing.media.Passage;
import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/** Sends a file straight from its source. How much of it Instagram has, it alone says: from there it goes on. */
@ApplicationScoped
class FileTransfer {
    private final Instagram instagram;
    private final AccountTokens tokens;
    private final PostMedia media;
    private final FollowUp followUp;

    FileTransfer(Instagram instagram, AccountTokens tokens, PostMedia media, FollowUp followUp) {
        this.instagram = instagram;
        this.tokens = tokens;
        this.media = media;
        this.followUp = followUp;
    }

    Uni<Progress> send(Post post, InstagramPost content) {
        var items = Facts.items(post);
        var source = media.source(
                post.instanceId(), content.media().get(items.size() - 1).file());
        return source.probe().chain(probe -> followUp.status(post, items.getLast())
                .chain(status -> goOn(post, content, new Sending(source, probe, status))));
    }

    private Uni<Progress> goOn(Post post, InstagramPost content, Sending sending) {
        var status = sending.status();
        return switch (status.state()) {
            case ERROR, EXPIRED -> Uni.createFrom().item(FollowUp.anew(post, Objects.requireNonNull(status.failure())));
            case FINISHED, PUBLISHED -> Uni.createFrom().item(sent(post, content));
            case IN_PROGRESS, UNKNOWN ->
                sending.isWhole() ? Uni.createFrom().item(sent(post, content)) : rest(post, content, sending);
        };
    }

    private Uni<Progress> rest(Post post, InstagramPost content, Sending sending) {
        var uploadUrl = URI.create(post.fact(Post.UPLOAD_URL).orElseThrow());
        var range = sending.rest();
        var passage = new Passage(sending.source(), range.first(), range.last(), range.total());
        return tokens.using(post.instanceId(), token -> instagram.upload(token, uploadUrl, range, passage.bytes()))
                .map(answer -> answer == UploadAnswer.COMPLETE ? sent(post, content) : new Progress.Pending())
                .onFailure(Problem.class)
                .recoverWithItem(failure -> setback(post, passage.reason((Problem) failure)));
    }

    /** What the upload host refuses for good, it refuses again: only another container may help. */
    private static Progress setback(Post post, Problem problem) {
        return problem.type() == InstagramProblem.UPLOAD_REFUSED
                ? FollowUp.anew(post, problem.failure())
                : Setbacks.of(problem, InstagramStep.UPLOAD);
    }

    private static Progress sent(Post post, InstagramPost content) {
        var count = Facts.items(post).size();
        return new Progress.Learned(Map.of(Post.UPLOAD_URL, ""), Submission.after(count, content));
    }

    private record Sending(MediaSource source, MediaProbe probe, ContainerStatus status) {
        boolean isWhole() {
            return status.bytesTransferred() >= probe.length();
        }

        ByteRange rest() {
            return new ByteRange(status.bytesTransferred(), probe.length() - 1, probe.length());
        }
    }
}
