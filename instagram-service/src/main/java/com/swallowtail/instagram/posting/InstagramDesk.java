package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.intake.PostDesk;
import com.swallowtail.publishing.intake.SeenFile;
import com.swallowtail.publishing.rule.Breach;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.publishing.token.UsableToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Instagram's side of taking a post in. */
@ApplicationScoped
class InstagramDesk implements PostDesk<PostRequest, InstagramPost> {
    private final PostForm form;
    private final Instagram instagram;

    InstagramDesk(PostForm form, Instagram instagram) {
        this.form = form;
        this.instagram = instagram;
    }

    @Override
    public String platform() {
        return InstagramPosting.PLATFORM;
    }

    @Override
    public Step firstStep() {
        return InstagramStep.PREPARE;
    }

    @Override
    public InstagramPost read(PostRequest request, Findings findings) {
        return form.read(request, findings);
    }

    @Override
    public Uni<Void> permit(String instanceId, UsableToken token, InstagramPost post) {
        var findings = new Findings();
        checkUpload(token, post, findings);
        return instagram.demandPublishing(token).invoke(findings::throwIfAny);
    }

    @Override
    public Uni<PostCheck<SeenFile>> judge(String instanceId, UsableToken token, InstagramPost post, Findings findings) {
        checkUpload(token, post, findings);
        return instagram.demandPublishing(token).replaceWith(MediaRules.of(post));
    }

    private void checkUpload(UsableToken token, InstagramPost post, Findings findings) {
        findings.require(
                !post.isUpload() || instagram.isFacebookLogin(token),
                "/transfer",
                Breach.CONTRADICTION,
                "FILE_UPLOAD is for accounts that were connected with Facebook");
    }
}
