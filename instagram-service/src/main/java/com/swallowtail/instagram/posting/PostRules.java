package com.swallowtail.instagram.posting;

import static com.swallowtail.publishing.rule.Breach.MALFORMED;
import static com.swallowtail.publishing.rule.Breach.OF_ANOTHER_TYPE;
import static com.swallowtail.publishing.rule.Breach.OUT_OF_BOUNDS;

import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instagram's rules for a post, by its type, as far as they need nobody's answer. Texts are measured in UTF-16 code units. */
final class PostRules {
    private static final int CAPTION = 2200;
    private static final int HASHTAGS = 30;
    private static final int MENTIONS = 20;
    private static final int COLLABORATORS = 3;
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])@[A-Za-z0-9_.]+");
    private static final Pattern ID = Pattern.compile("\\d{1,30}");

    private static final PostCheck<InstagramPost> ONE_FILE = (post, findings) ->
            findings.require(post.media().size() == 1, "/media", OUT_OF_BOUNDS, "a post of this type has exactly one");

    private static final PostCheck<InstagramPost> ITEMS = (post, findings) -> findings.require(
            post.media().size() >= 2 && post.media().size() <= 10, "/media", OUT_OF_BOUNDS, "2 to 10 items");

    private static final PostCheck<InstagramPost> TEXT = PostCheck.all(
            PostRules::captionIsShort,
            (post, findings) -> captionHasAtMost(HASHTAGS, HASHTAG, "hashtags", post, findings),
            (post, findings) -> captionHasAtMost(MENTIONS, MENTION, "mentions", post, findings),
            PostRules::collaboratorsAreFew,
            PostRules::locationIsAnId);

    private static final PostCheck<InstagramPost> PULLED = (post, findings) -> findings.require(
            !post.isUpload(), "/transfer", OF_ANOTHER_TYPE, "images are pulled from their addresses: PULL_FROM_URL");

    private static final PostCheck<InstagramPost> NO_REEL =
            (post, findings) -> PostRules.forReels(post.reel(), findings);

    private static final PostCheck<InstagramPost> COVER_WITHIN = (post, findings) -> {
        var at = post.reelOptions().coverAtMs();
        findings.require(at == null || at >= 0, "/coverAtMs", OUT_OF_BOUNDS, "must not be negative");
    };

    private static final PostCheck<InstagramPost> SILENT = (post, findings) -> {
        findings.require(post.caption().isEmpty(), "/caption", OF_ANOTHER_TYPE, "a story has none");
        findings.require(post.collaborators().isEmpty(), "/collaborators", OF_ANOTHER_TYPE, "a story has none");
        findings.require(post.locationId() == null, "/locationId", OF_ANOTHER_TYPE, "a story has none");
    };

    private PostRules() {}

    static PostCheck<InstagramPost> of(InstagramPost.Type type) {
        return switch (type) {
            case FEED -> PostCheck.all(ONE_FILE, TEXT, PULLED, NO_REEL, TagRules.of(type));
            case CAROUSEL -> PostCheck.all(ITEMS, TEXT, NO_REEL, TagRules.of(type));
            case REEL -> PostCheck.all(ONE_FILE, TEXT, COVER_WITHIN, TagRules.of(type));
            case STORY -> PostCheck.all(ONE_FILE, SILENT, NO_REEL, TagRules.of(type));
        };
    }

    private static void captionIsShort(InstagramPost post, Findings findings) {
        var fits = post.caption().length() <= CAPTION;
        findings.require(fits, "/caption", OUT_OF_BOUNDS, "at most " + CAPTION + " UTF-16 code units");
    }

    private static void captionHasAtMost(
            int most, Pattern pattern, String what, InstagramPost post, Findings findings) {
        var count = pattern.matcher(post.caption()).results().count();
        findings.require(count <= most, "/caption", OUT_OF_BOUNDS, "at most " + most + " " + what);
    }

    private static void collaboratorsAreFew(InstagramPost post, Findings findings) {
        var all = post.collaborators();
        findings.require(all.size() <= COLLABORATORS, "/collaborators", OUT_OF_BOUNDS, "at most " + COLLABORATORS);
        for (int i = 0; i < all.size(); i++) {
            TagRules.isUsername(all.get(i), "/collaborators/" + i, findings);
        }
    }

    private static void locationIsAnId(InstagramPost post, Findings findings) {
        var id = post.locationId();
        findings.require(
                id == null || ID.matcher(id).matches(),
                "/locationId",
                MALFORMED,
                "must be the id of a Page with a place");
    }

    private static void forReels(InstagramPost.@Nullable Reel given, Findings findings) {
        if (given != null) {
            findings.require(given.coverUrl() == null, "/coverUrl", OF_ANOTHER_TYPE, "is for reels");
            findings.require(given.coverAtMs() == null, "/coverAtMs", OF_ANOTHER_TYPE, "is for reels");
            findings.require(given.shareToFeed() == null, "/shareToFeed", OF_ANOTHER_TYPE, "is for reels");
            findings.require(given.trial() == null, "/trial", OF_ANOTHER_TYPE, "is for reels");
        }
    }
}
