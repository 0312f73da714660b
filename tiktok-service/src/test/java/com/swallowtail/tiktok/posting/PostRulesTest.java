package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.publishing.intake.FileRef;
import com.swallowtail.publishing.rule.Finding;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.tiktok.posting.TikTokPost.Flags;
import com.swallowtail.tiktok.posting.TikTokPost.Mode;
import com.swallowtail.tiktok.posting.TikTokPost.Transfer;
import com.swallowtail.tiktok.posting.TikTokPost.Type;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PostRulesTest {
    private static final Flags NONE = new Flags(false, false, false, false, false, false);

    @Property(tries = 200)
    void a_caption_is_refused_exactly_when_it_is_too_long(@ForAll Type type, @ForAll @IntRange(max = 6000) int length) {
        var post = post(type, "x".repeat(length), null, 1, Transfer.PULL_FROM_URL, NONE, null);
        int most = type == Type.VIDEO ? 2200 : 4000;
        assertThat(pointers(post)).isEqualTo(length <= most ? List.of() : List.of("/caption"));
    }

    @Property(tries = 100)
    void pairs_of_code_units_count_twice(@ForAll @IntRange(max = 2500) int breads) {
        var post = post(Type.VIDEO, "🍞".repeat(breads), null, 1, Transfer.PULL_FROM_URL, NONE, null);
        assertThat(pointers(post)).isEqualTo(breads <= 1100 ? List.of() : List.of("/caption"));
    }

    @Property(tries = 200)
    void a_photo_post_has_1_to_35_and_a_video_post_1(@ForAll Type type, @ForAll @IntRange(max = 50) int count) {
        var post = post(type, "", null, count, Transfer.PULL_FROM_URL, NONE, null);
        int most = type == Type.VIDEO ? 1 : 35;
        assertThat(pointers(post)).isEqualTo(count >= 1 && count <= most ? List.of() : List.of("/media"));
    }

    @Property
    void switches_of_videos_are_named_on_photos_each_by_itself(
            @ForAll boolean duet, @ForAll boolean stitch, @ForAll boolean aigc, @ForAll boolean upload) {
        var flags = new Flags(false, duet, stitch, false, false, aigc);
        var transfer = upload ? Transfer.FILE_UPLOAD : Transfer.PULL_FROM_URL;
        var found = pointers(post(Type.PHOTO, "", null, 1, transfer, flags, null));
        assertThat(found.contains("/disableDuet")).isEqualTo(duet);
        assertThat(found.contains("/disableStitch")).isEqualTo(stitch);
        assertThat(found.contains("/aiGenerated")).isEqualTo(aigc);
        assertThat(found.contains("/transfer")).isEqualTo(upload);
        assertThat(pointers(post(Type.VIDEO, "", null, 1, transfer, flags, null)))
                .isEmpty();
    }

    @Property
    void a_cover_belongs_to_a_video_at_or_after_its_start(@ForAll Type type, @ForAll int at) {
        var found = pointers(post(type, "", null, 1, Transfer.PULL_FROM_URL, NONE, at));
        assertThat(found).isEqualTo(type == Type.VIDEO && at >= 0 ? List.of() : List.of("/coverAtMs"));
    }

    @Property(tries = 200)
    void a_title_belongs_to_photos_and_has_90_units(@ForAll Type type, @ForAll @IntRange(max = 200) int length) {
        var found = pointers(post(type, "", "t".repeat(length), 1, Transfer.PULL_FROM_URL, NONE, null));
        assertThat(found).isEqualTo(type == Type.PHOTO && length <= 90 ? List.of() : List.of("/title"));
    }

    private static List<String> pointers(TikTokPost post) {
        var findings = new Findings();
        PostRules.of(post.type()).check(post, findings);
        return findings.verdict().errors().stream().map(Finding::pointer).toList();
    }

    private static TikTokPost post(
            Type type, String caption, String title, int media, Transfer transfer, Flags flags, Integer coverAtMs) {
        var files = Collections.nCopies(media, new FileRef("https://media.example.com/a", null));
        return new TikTokPost(type, caption, title, files, transfer, Mode.DIRECT, "SELF_ONLY", flags, coverAtMs, null);
    }
}
