package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.posting.InstagramPost.Medium;
import com.swallowtail.instagram.posting.InstagramPost.Reel;
import com.swallowtail.instagram.posting.InstagramPost.Transfer;
import com.swallowtail.instagram.posting.InstagramPost.Trial;
import com.swallowtail.instagram.posting.InstagramPost.Type;
import com.swallowtail.publishing.intake.AskedPost;
import com.swallowtail.publishing.intake.FileRef;
import com.swallowtail.publishing.intake.MediaList;
import com.swallowtail.publishing.intake.ScheduledTime;
import com.swallowtail.publishing.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a request into a post; what cannot be read is named with its place, and something harmless stands in for it. */
@ApplicationScoped
class PostForm {
    private final ScheduledTime scheduledTime;

    PostForm(ScheduledTime scheduledTime) {
        this.scheduledTime = scheduledTime;
    }

    InstagramPost read(PostRequest request, Findings findings) {
        var post = post(request, findings);
        PostRules.of(post.type()).check(post, findings);
        return post;
    }

    private InstagramPost post(PostRequest request, Findings findings) {
        return new InstagramPost(
                findings.oneOf("/type", Type.class, Type.FEED, AskedPost.constantName(request.type()), true),
                Objects.requireNonNullElse(request.caption(), ""),
                MediaList.read(request.media(), findings, PostForm::medium),
                findings.oneOf("/transfer", Transfer.class, Transfer.PULL_FROM_URL, request.transfer(), false),
                reel(request, findings),
                withoutNull(request.collaborators()),
                request.locationId(),
                scheduledTime.read(request.scheduledAt(), findings));
    }

    private static Medium medium(PostRequest.@Nullable Medium medium, String place, Findings findings) {
        var file = FileRef.read(medium == null ? null : medium.file(), place, findings);
        return medium == null
                ? new Medium(file.url(), file.uploadId(), null, List.of())
                : new Medium(file.url(), file.uploadId(), medium.altText(), withoutNull(medium.userTags()));
    }

    private static @Nullable Reel reel(PostRequest request, Findings findings) {
        var cover = request.coverUrl();
        var trial = request.trial() == null
                ? null
                : findings.oneOf("/trial", Trial.class, Trial.MANUAL, request.trial(), false);
        var reel = new Reel(
                cover == null
                        ? null
                        : FileRef.atAddress(cover, InstagramPost.COVER, findings)
                                .url(),
                request.coverAtMs(),
                request.shareToFeed(),
                trial);
        return reel.equals(new Reel(null, null, null, null)) ? null : reel;
    }

    private static <T> List<T> withoutNull(@Nullable List<@Nullable T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
