package com.swallowtail.instagram.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.platform.UserTag;
import com.swallowtail.instagram.posting.InstagramPost.Medium;
import com.swallowtail.instagram.posting.InstagramPost.Reel;
import com.swallowtail.instagram.posting.InstagramPost.Transfer;
import com.swallowtail.instagram.posting.InstagramPost.Type;
import com.swallowtail.publishing.rule.Finding;
import com.swallowtail.publishing.rule.Findings;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostRulesTest {
    private static final String URL = "https://media.example.com/a";

    @ParameterizedTest
    @CsvSource({
        "FEED, 0, false",
        "FEED, 1, true",
        "FEED, 2, false",
        "REEL, 1, true",
        "REEL, 2, false",
        "STORY, 1, true",
        "STORY, 2, false",
        "CAROUSEL, 1, false",
        "CAROUSEL, 2, true",
        "CAROUSEL, 10, true",
        "CAROUSEL, 11, false"
    })
    void each_type_has_its_number_of_files(Type type, int count, boolean fits) {
        var post = post(type, "", Collections.nCopies(count, file(null)), null, List.of());
        assertThat(pointers(post)).isEqualTo(fits ? List.of() : List.of("/media"));
    }

    @Test
    void a_caption_has_2200_units_30_hashtags_and_20_mentions_at_most() {
        assertThat(captioned("x".repeat(2200))).isEmpty();
        assertThat(captioned("x".repeat(2201))).containsExactly("/caption");
        assertThat(captioned("#a ".repeat(30) + "@b ".repeat(20))).isEmpty();
        assertThat(captioned("#a ".repeat(31))).containsExactly("/caption");
        assertThat(captioned("@b ".repeat(21))).containsExactly("/caption");
        assertThat(captioned("mila@example.com ".repeat(21))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            FEED,     0.5, 1.0, -
            FEED,     -,   -,   /media/0/userTags/0
            FEED,     0.5, 1.1, /media/0/userTags/0
            FEED,     0.5, -,   /media/0/userTags/0
            REEL,     -,   -,   -
            REEL,     0.5, 0.5, /media/0/userTags/0
            STORY,    -,   -,   -
            STORY,    0.5, 0.5, -
            """)
    void a_tag_has_a_place_on_an_image_and_none_on_a_reel(Type type, Double x, Double y, String wrong) {
        var medium = new Medium(URL, null, null, List.of(new UserTag("leo.roasts", x, y)));
        assertThat(pointers(post(type, "", List.of(medium), null, List.of())))
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void collaborators_are_three_usernames_without_an_at() {
        assertThat(invited("a", "b", "c")).isEmpty();
        assertThat(invited("a", "b", "c", "d")).containsExactly("/collaborators");
        assertThat(invited("@a")).containsExactly("/collaborators/0");
    }

    @Test
    void what_only_a_reel_has_is_named_on_every_other_type() {
        var reel = new Reel(URL, 1, true, InstagramPost.Trial.MANUAL);
        assertThat(pointers(post(Type.REEL, "", List.of(file(null)), reel, List.of())))
                .isEmpty();
        assertThat(pointers(post(Type.FEED, "", List.of(file(null)), reel, List.of())))
                .containsExactly("/coverUrl", "/coverAtMs", "/shareToFeed", "/trial");
    }

    @Test
    void a_text_for_those_who_do_not_see_belongs_to_images_of_the_feed() {
        assertThat(pointers(post(Type.FEED, "", List.of(file("x".repeat(1000))), null, List.of())))
                .isEmpty();
        assertThat(pointers(post(Type.FEED, "", List.of(file("x".repeat(1001))), null, List.of())))
                .containsExactly("/media/0/altText");
        assertThat(pointers(post(Type.REEL, "", List.of(file("x")), null, List.of())))
                .containsExactly("/media/0/altText");
    }

    private static List<String> captioned(String caption) {
        return pointers(post(Type.FEED, caption, List.of(file(null)), null, List.of()));
    }

    private static List<String> invited(String... usernames) {
        return pointers(post(Type.FEED, "", List.of(file(null)), null, List.of(usernames)));
    }

    private static Medium file(String altText) {
        return new Medium(URL, null, altText, List.of());
    }

    private static InstagramPost post(
            Type type, String caption, List<Medium> media, Reel reel, List<String> collaborators) {
        return new InstagramPost(type, caption, media, Transfer.PULL_FROM_URL, reel, collaborators, null, null);
    }

    private static List<String> pointers(InstagramPost post) {
        var findings = new Findings();
        PostRules.of(post.type()).check(post, findings);
        return findings.verdict().errors().stream().map(Finding::pointer).toList();
    }
}
