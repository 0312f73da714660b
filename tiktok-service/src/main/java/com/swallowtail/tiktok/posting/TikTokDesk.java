package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.intake.PostDesk;
import com.swallowtail.publishing.intake.SeenFile;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.tiktok.platform.CreatorInfo;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** TikTok's side of taking a post in. */
@ApplicationScoped
class TikTokDesk implements PostDesk<PostRequest, TikTokPost> {
    private static final String DRAFT_SCOPE = "video.upload";

    private final PostForm form;
    private final CreatorCheck creatorCheck;

    TikTokDesk(PostForm form, CreatorCheck creatorCheck) {
        this.form = form;
        this.creatorCheck = creatorCheck;
    }

    @Override
    public String platform() {
        return TikTokPosting.PLATFORM;
    }

    @Override
    public Step firstStep() {
        return TikTokStep.PREPARE;
    }

    @Override
    public TikTokPost read(PostRequest request, Findings findings) {
        return form.read(request, findings);
    }

    @Override
    public Uni<Void> permit(String instanceId, UsableToken token, TikTokPost post) {
        return post.isDirect() ? creatorCheck.allow(instanceId, post.privacyLevel()) : draftable(token);
    }

    @Override
    public Uni<PostCheck<SeenFile>> judge(String instanceId, UsableToken token, TikTokPost post, Findings findings) {
        return post.isDirect()
                ? creatorCheck.known(instanceId).map(creator -> rules(post, creator, findings))
                : draftable(token).replaceWith(MediaRules.of(post.type(), MediaRules.LONGEST_DRAFT));
    }

    private static PostCheck<SeenFile> rules(TikTokPost post, Optional<CreatorInfo> creator, Findings findings) {
        try {
            creator.ifPresentOrElse(
                    info -> PrivacyLevels.check(post.privacyLevel(), info),
                    () -> PrivacyLevels.checkUnasked(post.privacyLevel()));
        } catch (Problem refusal) {
            findings.refused("/privacyLevel", refusal);
        }
        if (creator.isEmpty()) {
            findings.notChecked(
                    "/privacyLevel", TikTokProblem.TIKTOK_UNAVAILABLE.code(), "TikTok does not say now what it allows");
        }
        var longest = creator.map(info -> Duration.ofSeconds(info.maxVideoPostDurationSec()));
        return MediaRules.of(post.type(), longest.orElse(null));
    }

    private static Uni<Void> draftable(UsableToken token) {
        return token.grants(DRAFT_SCOPE)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .failure(new Problem(TikTokProblem.SCOPE_MISSING, "Drafts need the permission " + DRAFT_SCOPE));
    }
}
