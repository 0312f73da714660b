package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.intake.AskedPost;
import com.swallowtail.publishing.intake.FileRef;
import com.swallowtail.publishing.intake.MediaList;
import com.swallowtail.publishing.intake.ScheduledTime;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.tiktok.posting.TikTokPost.Flags;
import com.swallowtail.tiktok.posting.TikTokPost.Mode;
import com.swallowtail.tiktok.posting.TikTokPost.Transfer;
import com.swallowtail.tiktok.posting.TikTokPost.Type;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a request into a post; what cannot be read is named with its place, and something harmless stands in for it. */
@ApplicationScoped
class PostForm {
    private final ScheduledTime scheduledTime;

    PostForm(ScheduledTime scheduledTime) {
        this.scheduledTime = scheduledTime;
    }

    TikTokPost read(PostRequest request, Findings findings) {
        var post = post(request, findings);
        PostRules.of(post.type()).check(post, findings);
        return post;
    }

    private TikTokPost post(PostRequest request, Findings findings) {
        return new TikTokPost(
                findings.oneOf("/type", Type.class, Type.VIDEO, AskedPost.constantName(request.type()), true),
                Objects.requireNonNullElse(request.caption(), ""),
                request.title(),
                MediaList.read(request.media(), findings, FileRef::read),
                findings.oneOf("/transfer", Transfer.class, Transfer.PULL_FROM_URL, request.transfer(), false),
                findings.oneOf("/mode", Mode.class, Mode.DIRECT, AskedPost.constantName(request.mode()), false),
                request.privacyLevel(),
                flags(request),
                request.coverAtMs(),
                scheduledTime.read(request.scheduledAt(), findings));
    }

    private static Flags flags(PostRequest request) {
        return new Flags(
                is(request.disableComment()),
                is(request.disableDuet()),
                is(request.disableStitch()),
                is(request.brandContent()),
                is(request.brandOrganic()),
                is(request.aiGenerated()));
    }

    private static boolean is(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
