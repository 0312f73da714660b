package com.swallowtail.publishing;

import static com.swallowtail.publishing.PostStatus.CANCELLED;
import static com.swallowtail.publishing.PostStatus.FAILED;
import static com.swallowtail.publishing.PostStatus.IN_INBOX;
import static com.swallowtail.publishing.PostStatus.OUTCOME_UNKNOWN;
import static com.swallowtail.publishing.PostStatus.PUBLISHED;
import static com.swallowtail.publishing.PostStatus.PUBLISHING;
import static com.swallowtail.publishing.PostStatus.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PostLifeTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Failure FAILURE = Failure.of(EdgeProblem.UPSTREAM_ERROR, "The platform is not well");
    private static final Failure LOST = Failure.of(PublishingProblem.OUTCOME_UNKNOWN, "The answer was lost");

    private final PostLife life = new PostLife(new Patience(Duration.ofHours(24), Duration.ofHours(24)));

    enum TestStep implements Step {
        PREPARE,
        SUBMIT,
        FOLLOW,
        SETTLE;

        @Override
        public Latch latch() {
            return this == SUBMIT ? Latch.ONCE : Latch.NONE;
        }
    }

    @Test
    void a_clear_refusal_at_the_latched_step_opens_the_latch() {
        // Given
        var post = latched();
        // When
        life.apply(post, new Progress.Trouble(FAILURE, null, TestStep.PREPARE), NOON);
        // Then
        assertThat(post.isLatched()).isFalse();
        assertThat(post.step).isEqualTo("PREPARE");
    }

    @Test
    void a_lost_answer_keeps_the_latch_closed() {
        // Given
        var post = latched();
        // When
        life.apply(post, new Progress.Unclear(LOST, TestStep.SETTLE), NOON);
        // Then
        assertThat(post.isLatched()).isTrue();
        assertThat(post.status).isEqualTo(OUTCOME_UNKNOWN);
        assertThat(post.dueAt).isAfter(NOON);
    }

    @Test
    void an_upload_address_is_kept_while_bytes_may_be_sent_and_erased_at_the_end() {
        // Given
        var post = queued();
        var address = Map.of(Post.UPLOAD_URL, "https://upload.example/video/?upload_token=t");
        life.apply(post, new Progress.Learned(address, TestStep.SUBMIT), NOON);
        assertThat(post.knownFacts()).containsKey(Post.UPLOAD_URL);
        // When
        life.apply(post, new Progress.Refused(FAILURE), NOON);
        // Then
        assertThat(post.knownFacts()).doesNotContainKey(Post.UPLOAD_URL);
    }

    @Test
    void trouble_while_following_keeps_the_latch_closed() {
        // Given
        var post = following();
        // When
        life.apply(post, new Progress.Trouble(FAILURE, null, TestStep.FOLLOW), NOON);
        // Then
        assertThat(post.isLatched()).isTrue();
        assertThat(post.status).isEqualTo(PUBLISHING);
    }

    @Test
    void an_unknown_outcome_says_after_a_day_to_look_at_the_profile() {
        // Given
        var post = unknown();
        // When
        life.apply(post, new Progress.Pending(), NOON.plus(Duration.ofHours(25)));
        // Then
        assertThat(post.status).isEqualTo(OUTCOME_UNKNOWN);
        assertThat(post.failure().action()).isEqualTo(PublishingProblem.LOOK_AT_THE_PROFILE);
        assertThat(post.dueAt).isNull();
    }

    @Test
    void an_unknown_outcome_is_still_settled_by_a_late_word() {
        // Given
        var post = unknown();
        life.apply(post, new Progress.Pending(), NOON.plus(Duration.ofHours(25)));
        // When
        life.apply(post, new Progress.Published("7", null), NOON.plus(Duration.ofHours(26)));
        // Then
        assertThat(post.status).isEqualTo(PUBLISHED);
        assertThat(post.failure()).isNull();
    }

    @Test
    void a_published_post_keeps_being_asked_for_its_platform_id_without_being_held_back() {
        // Given
        var post = following();
        // When
        life.apply(post, new Progress.Published(null, null), NOON);
        // Then
        assertThat(post.status).isEqualTo(PUBLISHED);
        assertThat(post.dueAt).isAfter(NOON);
    }

    @Test
    void a_quota_makes_a_post_wait_without_failing_it() {
        // Given
        var post = queued();
        // When
        life.apply(post, new Progress.Waits(NOON.plusSeconds(40), "video-init", TestStep.PREPARE), NOON);
        // Then
        assertThat(post.status).isEqualTo(QUEUED);
        assertThat(post.waitsFor).isEqualTo("video-init");
        assertThat(post.waitsUntil).isEqualTo(NOON.plusSeconds(40));
        assertThat(post.failure()).isNull();
    }

    @Test
    void trouble_before_anything_irreversible_fails_the_post_after_a_day() {
        // Given
        var post = queued();
        // When
        life.apply(post, new Progress.Trouble(FAILURE, null, TestStep.PREPARE), NOON.plus(Duration.ofHours(25)));
        // Then
        assertThat(post.status).isEqualTo(FAILED);
        assertThat(post.failure().code()).isEqualTo("upstream-error");
    }

    @Test
    void a_draft_in_the_inbox_is_published_when_its_owner_finishes_it() {
        // Given
        var post = following();
        life.apply(post, new Progress.InInbox(), NOON);
        assertThat(post.status).isEqualTo(IN_INBOX);
        // When
        life.apply(post, new Progress.Published(null, null), NOON.plusSeconds(60));
        // Then
        assertThat(post.status).isEqualTo(PUBLISHED);
    }

    @Property
    void what_is_over_stays_over(@ForAll("news") List<Progress> news) {
        for (var end : List.of(FAILED, CANCELLED)) {
            var post = following();
            post.status = end;
            news.forEach(progress -> life.apply(post, progress, NOON));
            assertThat(post.status).isEqualTo(end);
        }
    }

    @Property
    void what_is_published_stays_published(@ForAll("news") List<Progress> news) {
        var post = following();
        life.apply(post, new Progress.Published("7", null), NOON);
        news.forEach(progress -> life.apply(post, progress, NOON));
        assertThat(post.status).isEqualTo(PUBLISHED);
        assertThat(post.platformPostId).isEqualTo("7");
    }

    @Property
    void an_unknown_outcome_never_opens_its_latch(@ForAll("news") List<Progress> news) {
        var post = unknown();
        news.forEach(progress -> life.apply(post, progress, NOON));
        assertThat(post.isLatched()).isTrue();
    }

    @Provide
    Arbitrary<List<Progress>> news() {
        return Arbitraries.<Progress>of(
                        new Progress.Learned(Map.of("a", "b"), TestStep.FOLLOW),
                        new Progress.Waits(NOON.plusSeconds(9), "status", TestStep.FOLLOW),
                        new Progress.Pending(),
                        new Progress.Trouble(FAILURE, null, TestStep.FOLLOW),
                        new Progress.Refused(FAILURE),
                        new Progress.Unclear(LOST, TestStep.SETTLE),
                        new Progress.Published("7", null),
                        new Progress.Published(null, null),
                        new Progress.InInbox(),
                        new Progress.Withdrawn())
                .list()
                .ofMaxSize(6);
    }

    private static PostEntity queued() {
        var request = new NewPost("p", "acme", "account", "video", "c", "[]", "{}", null, Set.of(), TestStep.PREPARE);
        var post = PostEntity.of(request, NOON);
        post.startedAt = NOON;
        return post;
    }

    private PostEntity latched() {
        var post = queued();
        life.apply(post, new Progress.Learned(Map.of(), TestStep.SUBMIT), NOON);
        post.latch = LatchEntity.close(post.id, "SUBMIT", NOON);
        return post;
    }

    private PostEntity following() {
        var post = latched();
        life.apply(post, new Progress.Learned(Map.of(Post.HANDLE, "h"), TestStep.FOLLOW), NOON);
        return post;
    }

    private PostEntity unknown() {
        var post = latched();
        life.apply(post, new Progress.Unclear(LOST, TestStep.SETTLE), NOON);
        return post;
    }
}
