package com.swallowtail.simulator.meta.container;

import static com.swallowtail.simulator.meta.container.ContainerStatus.ERROR;
import static com.swallowtail.simulator.meta.container.ContainerStatus.EXPIRED;
import static com.swallowtail.simulator.meta.container.ContainerStatus.FINISHED;
import static com.swallowtail.simulator.meta.container.ContainerStatus.IN_PROGRESS;
import static com.swallowtail.simulator.meta.container.ContainerStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.simulator.fixtures.MediaServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContainerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofHours(24));

    @Test
    void a_picture_is_finished_at_once() {
        assertThat(container(ContainerKind.IMAGE, null).status(NOON)).isEqualTo(FINISHED);
    }

    @Test
    void a_video_finishes_after_being_looked_at_twice() {
        Container video = container(ContainerKind.REEL, null);
        assertThat(video.look(NOON)).isEqualTo(IN_PROGRESS);
        arrive(video, 5000);
        assertThat(List.of(video.look(NOON), video.look(NOON), video.look(NOON)))
                .containsExactly(IN_PROGRESS, IN_PROGRESS, FINISHED);
    }

    @Test
    void a_video_that_cannot_be_played_ends_in_error() {
        Container video = container(ContainerKind.STORY_VIDEO, null);
        arrive(video, 61_000);
        assertThat(video.status(NOON)).isEqualTo(ERROR);
        assertThat(video.subcode(NOON)).isEqualTo(2207026);
    }

    @Test
    void what_is_not_published_within_a_day_expires() {
        Container image = container(ContainerKind.IMAGE, null);
        assertThat(image.status(TOMORROW.minusMillis(1))).isEqualTo(FINISHED);
        assertThat(image.status(TOMORROW)).isEqualTo(EXPIRED);
    }

    @Test
    void what_is_published_stays_so() {
        Container image = container(ContainerKind.IMAGE, null);
        image.published("1", List.of());
        assertThat(image.status(TOMORROW)).isEqualTo(PUBLISHED);
    }

    @Test
    void a_planned_end_strikes_when_all_else_went_well() {
        Container image = container(ContainerKind.IMAGE, new PlannedEnd(ERROR, 2207053));
        assertThat(image.status(NOON)).isEqualTo(ERROR);
        assertThat(image.subcode(NOON)).isEqualTo(2207053);
    }

    @Test
    void a_carousel_is_as_far_as_the_last_of_its_children() {
        Container image = container(ContainerKind.CHILD_IMAGE, null);
        Container video = container(ContainerKind.CHILD_VIDEO, null);
        Container carousel = carousel(image, video);
        assertThat(carousel.look(NOON)).isEqualTo(IN_PROGRESS);
        arrive(video, 5000);
        assertThat(List.of(carousel.look(NOON), carousel.look(NOON), carousel.look(NOON)))
                .containsExactly(IN_PROGRESS, IN_PROGRESS, FINISHED);
    }

    @Test
    void a_carousel_fails_with_its_child() {
        Container video = container(ContainerKind.CHILD_VIDEO, null);
        Container carousel = carousel(container(ContainerKind.CHILD_IMAGE, null), video);
        arrive(video, 1000);
        assertThat(carousel.status(NOON)).isEqualTo(ERROR);
        assertThat(carousel.subcode(NOON)).isEqualTo(2207026);
    }

    @Test
    void publishing_a_carousel_uses_up_its_children() {
        Container child = container(ContainerKind.CHILD_IMAGE, null);
        Container other = container(ContainerKind.CHILD_IMAGE, null);
        carousel(child, other).published("1", List.of("2", "3"));
        assertThat(child.status(NOON)).isEqualTo(PUBLISHED);
        assertThat(carousel(child, other).status(NOON)).isEqualTo(ERROR);
    }

    private static void arrive(Container video, int milliseconds) {
        byte[] bytes = MediaServer.video(milliseconds, 1080, 1920, true);
        video.transfer().take(bytes, bytes.length);
        video.videoArrived();
    }

    private static Container carousel(Container... children) {
        return container(
                new ContainerRequest(owner(), ContainerKind.CAROUSEL, PostText.NONE, List.of(children), 0), null);
    }

    private static Container container(ContainerKind kind, @Nullable PlannedEnd planned) {
        return container(ContainerRequest.of(owner(), kind, PostText.NONE), planned);
    }

    private static Container container(ContainerRequest request, @Nullable PlannedEnd planned) {
        return new Container("7", request, NOON, new Container.Course(Duration.ofHours(24), 2, planned));
    }

    private static ContainerRequest.Owner owner() {
        return new ContainerRequest.Owner("17841405822304914", "milabakes");
    }
}
