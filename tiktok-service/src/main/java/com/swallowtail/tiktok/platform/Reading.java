package com.swallowtail.tiktok.platform;

import com.swallowtail.publishing.platform.Wording;
import com.swallowtail.web.Failure;
import com.swallowtail.web.PlatformRefusal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From TikTok's words to ours. */
final class Reading {
    static final String VIDEO_FIELDS =
            "id,create_time,cover_image_url,share_url,video_description,duration,height,width,"
                    + "title,like_count,comment_count,share_count,view_count";

    private Reading() {}

    static CreatorInfo creator(Wire.Creator creator) {
        return new CreatorInfo(
                Objects.requireNonNullElse(creator.creatorUsername(), ""),
                Objects.requireNonNullElse(creator.creatorNickname(), ""),
                creator.creatorAvatarUrl(),
                Objects.requireNonNullElse(creator.privacyLevelOptions(), List.of()),
                creator.commentDisabled(),
                creator.duetDisabled(),
                creator.stitchDisabled(),
                creator.maxVideoPostDurationSec());
    }

    /** An "ok" without an id is no answer: the publication may well exist. */
    static Publication publication(Wire.Started started) {
        if (started.publishId() == null || started.publishId().isBlank()) {
            throw TikTokRefusal.TIKTOK.unclear("TikTok's answer has no publish_id", null);
        }
        String url = started.uploadUrl();
        return new Publication(started.publishId(), url == null || url.isBlank() ? null : URI.create(url));
    }

    static PublishStatus progress(Wire.Progress progress) {
        PublishState state = state(progress.status());
        List<String> ids = Objects.requireNonNullElse(progress.publicalyAvailablePostId(), List.of()).stream()
                .map(String::valueOf)
                .toList();
        Failure failure = state == PublishState.FAILED ? failure(progress.failReason()) : null;
        return new PublishStatus(state, failure, ids, progress.uploadedBytes(), progress.downloadedBytes());
    }

    /** What a {@code fail_reason} means, of a status or of a webhook. */
    static Failure failure(@Nullable String reason) {
        TikTokProblem problem = TikTokProblem.named(reason);
        String shown = Wording.bounded(reason);
        String detail = problem == TikTokProblem.TIKTOK_REFUSED && shown != null
                ? "TikTok failed the post with the reason " + shown
                : problem.cause();
        return Failure.of(problem, detail, new PlatformRefusal("tiktok", shown, null, null, null));
    }

    static VideoPage page(Wire.Listed listed) {
        List<Video> videos = Objects.requireNonNullElse(listed.videos(), List.<Wire.Item>of()).stream()
                .map(Reading::video)
                .toList();
        return new VideoPage(videos, listed.hasMore() ? listed.cursor() : null);
    }

    private static Video video(Wire.Item item) {
        return new Video(
                item.id(),
                Instant.ofEpochSecond(item.createTime()),
                item.title(),
                item.videoDescription(),
                item.duration(),
                item.width(),
                item.height(),
                item.coverImageUrl(),
                item.shareUrl(),
                item.likeCount(),
                item.commentCount(),
                item.shareCount(),
                item.viewCount());
    }

    private static PublishState state(@Nullable String name) {
        return Arrays.stream(PublishState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(PublishState.UNKNOWN);
    }
}
