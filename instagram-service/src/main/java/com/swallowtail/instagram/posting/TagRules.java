package com.swallowtail.instagram.posting;

import static com.swallowtail.publishing.rule.Breach.MALFORMED;
import static com.swallowtail.publishing.rule.Breach.OF_ANOTHER_TYPE;
import static com.swallowtail.publishing.rule.Breach.OUT_OF_BOUNDS;
import static com.swallowtail.publishing.rule.Breach.REQUIRED;

import com.swallowtail.instagram.platform.UserTag;
import com.swallowtail.instagram.posting.InstagramPost.Medium;
import com.swallowtail.instagram.posting.InstagramPost.Type;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said about a single file: a text for those who do not see it, and who is on it. */
final class TagRules {
    private static final int ALT_TEXT = 1000;
    private static final int TAGS = 20;
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._]{1,30}");

    private TagRules() {}

    static PostCheck<InstagramPost> of(Type type) {
        return (post, findings) -> {
            for (int i = 0; i < post.media().size(); i++) {
                check(type, post.media().get(i), "/media/" + i, findings);
            }
        };
    }

    private static void check(Type type, Medium medium, String place, Findings findings) {
        var altText = medium.altText();
        var mayHaveAltText = type == Type.FEED || type == Type.CAROUSEL;
        findings.require(
                altText == null || mayHaveAltText, place + "/altText", OF_ANOTHER_TYPE, "is for images of the feed");
        findings.require(
                altText == null || altText.length() <= ALT_TEXT,
                place + "/altText",
                OUT_OF_BOUNDS,
                "at most " + ALT_TEXT + " UTF-16 code units");
        var tags = medium.userTags();
        findings.require(tags.size() <= TAGS, place + "/userTags", OUT_OF_BOUNDS, "at most " + TAGS);
        for (int i = 0; i < tags.size(); i++) {
            check(type, tags.get(i), place + "/userTags/" + i, findings);
        }
    }

    private static void check(Type type, UserTag tag, String place, Findings findings) {
        isUsername(tag.username(), place + "/username", findings);
        var placed = tag.x() != null || tag.y() != null;
        findings.require(!placed || type != Type.REEL, place, OF_ANOTHER_TYPE, "a tag on a reel has no x and y");
        var needsPlace = type == Type.FEED || type == Type.CAROUSEL;
        findings.require(placed || !needsPlace, place, REQUIRED, "a tag on an image has x and y");
        var whole = tag.x() != null && tag.y() != null;
        findings.require(
                !placed || whole && isShare(tag.x()) && isShare(tag.y()),
                place,
                OUT_OF_BOUNDS,
                "x and y are 0.0 to 1.0");
    }

    static void isUsername(@Nullable String name, String pointer, Findings findings) {
        findings.require(
                name != null && USERNAME.matcher(name).matches(), pointer, MALFORMED, "must be a username without @");
    }

    private static boolean isShare(@Nullable Double value) {
        return value != null && value >= 0 && value <= 1;
    }
}
