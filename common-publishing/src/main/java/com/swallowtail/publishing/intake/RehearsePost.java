package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.media.InspectMedia;
import com.swallowtail.publishing.media.Inspected;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.publishing.rule.Verdict;
import com.swallowtail.publishing.token.AccountTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says all that is wrong with a post at once and makes none: nothing is stored, and the platform is asked for nothing but
 * what the account may post. Of each file the first bytes are read.
 */
@ApplicationScoped
class RehearsePost {
    /** No platform takes more files in one post; of a post with more, the first are looked at. */
    private static final int MOST_FILES = 35;

    private final AccountTokens tokens;
    private final PostMedia media;
    private final InspectMedia inspectMedia;

    RehearsePost(AccountTokens tokens, PostMedia media, InspectMedia inspectMedia) {
        this.tokens = tokens;
        this.media = media;
        this.inspectMedia = inspectMedia;
    }

    /** Fails where the connection could not serve the post, whatever is in it. */
    <R, P extends AskedPost> Uni<Verdict> rehearse(PostDesk<R, P> desk, String instanceId, @Nullable R request) {
        var findings = new Findings();
        var post = Asked.read(desk, request, findings);
        return tokens.token(instanceId)
                .chain(token -> desk.judge(instanceId, token, post, findings))
                .chain(rules -> files(instanceId, post, rules, findings))
                .map(checked -> findings.verdict());
    }

    private Uni<Void> files(String instanceId, AskedPost post, PostCheck<SeenFile> rules, Findings findings) {
        var readable = post.files().stream()
                .limit(MOST_FILES)
                .filter(placed -> !findings.isWrong(placed.place()))
                .toList();
        var sources = readable.stream()
                .map(placed -> media.source(instanceId, placed.file()))
                .toList();
        return inspectMedia
                .inspect(sources)
                .invoke(seen -> judge(readable, seen, rules, findings))
                .replaceWithVoid();
    }

    private static void judge(
            List<PlacedFile> places, List<Inspected> seen, PostCheck<SeenFile> rules, Findings findings) {
        for (int i = 0; i < seen.size(); i++) {
            judge(places.get(i).pointer(), seen.get(i), rules, findings);
        }
    }

    private static void judge(String pointer, Inspected seen, PostCheck<SeenFile> rules, Findings findings) {
        switch (seen) {
            case Inspected.Known known -> rules.check(new SeenFile(pointer, known.facts()), findings);
            case Inspected.Refused refused -> findings.refused(pointer, refused.problem());
            case Inspected.Unseen unseen ->
                findings.notChecked(
                        pointer,
                        unseen.problem().type().code(),
                        unseen.problem().detail());
        }
    }
}
