package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.media.InspectMedia;
import com.swallowtail.publishing.media.Inspected;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.Verdict;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.tiktok.platform.CreatorInfo;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says all that is wrong with a post at once and makes none: nothing is stored, and TikTok is asked for nothing but what
 * the account may post. Of each file the first bytes are read.
 */
@ApplicationScoped
class RehearsePost {
    private final PostForm form;
    private final AccountTokens tokens;
    private final CreatorCheck creatorCheck;
    private final PostMedia media;
    private final InspectMedia inspectMedia;

    RehearsePost(
            PostForm form,
            AccountTokens tokens,
            CreatorCheck creatorCheck,
            PostMedia media,
            InspectMedia inspectMedia) {
        this.form = form;
        this.tokens = tokens;
        this.creatorCheck = creatorCheck;
        this.media = media;
        this.inspectMedia = inspectMedia;
    }

    /** Fails where the connection could not serve the post, whatever is in it. */
    Uni<Verdict> rehearse(String instanceId, @Nullable PostRequest request) {
        var findings = new Findings();
        var post = form.read(request, findings);
        return tokens.token(instanceId)
                .call(token -> post.isDirect() ? Uni.createFrom().voidItem() : AdmitPost.draftable(token))
                .chain(() -> longestVideo(instanceId, post, findings))
                .call(longest -> files(instanceId, post, longest.orElse(null), findings))
                .map(checked -> findings.verdict());
    }

    private Uni<Optional<Duration>> longestVideo(String instanceId, TikTokPost post, Findings findings) {
        return post.isDirect()
                ? creatorCheck.known(instanceId).map(creator -> allowed(post, creator, findings))
                : Uni.createFrom().item(Optional.of(MediaRules.LONGEST_DRAFT));
    }

    private static Optional<Duration> allowed(TikTokPost post, Optional<CreatorInfo> creator, Findings findings) {
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
        return creator.map(info -> Duration.ofSeconds(info.maxVideoPostDurationSec()));
    }

    private Uni<Void> files(String instanceId, TikTokPost post, @Nullable Duration longest, Findings findings) {
        var readable = IntStream.range(0, Math.min(post.media().size(), PostRules.MOST_PHOTOS))
                .filter(index -> !findings.isWrong("/media/" + index))
                .boxed()
                .toList();
        var files = readable.stream()
                .map(index -> media.source(instanceId, post.media().get(index)))
                .toList();
        return inspectMedia
                .inspect(files)
                .invoke(seen -> judge(post, readable, seen, longest, findings))
                .replaceWithVoid();
    }

    private static void judge(
            TikTokPost post,
            List<Integer> places,
            List<Inspected> seen,
            @Nullable Duration longest,
            Findings findings) {
        for (int i = 0; i < seen.size(); i++) {
            var pointer = post.pointer(places.get(i));
            switch (seen.get(i)) {
                case Inspected.Known known ->
                    MediaRules.of(post.type()).check(new MediaRules.Medium(pointer, known.facts(), longest), findings);
                case Inspected.Refused refused -> findings.refused(pointer, refused.problem());
                case Inspected.Unseen unseen ->
                    findings.notChecked(
                            pointer,
                            unseen.problem().type().code(),
                            unseen.problem().detail());
            }
        }
    }
}
