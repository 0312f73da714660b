package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.publishing.token.UsableToken;
import io.smallrye.mutiny.Uni;

/** What a platform knows about posts that are asked for; everything that is alike on all platforms is done around it. */
public interface PostDesk<R, P extends AskedPost> {
    String platform();

    /** Where the life of a post begins. */
    Step firstStep();

    /** The post that is asked for, held against all the platform's rules that need nobody's answer. */
    P read(R request, Findings findings);

    /** Fails with a Problem where the account could certainly not post this. What cannot be known now is asked again later. */
    Uni<Void> permit(String instanceId, UsableToken token, P post);

    /**
     * The rules for the post's files, and in {@code findings} what else can be known without publishing. Fails where the
     * connection could not serve the post, whatever is in it.
     */
    Uni<PostCheck<SeenFile>> judge(String instanceId, UsableToken token, P post, Findings findings);
}
