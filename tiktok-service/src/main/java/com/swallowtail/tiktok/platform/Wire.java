package com.swallowtail.tiktok.platform;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TikTok's bodies; component names become TikTok's own in {@link TikTokJson}. */
@RegisterForReflection(ignoreNested = false)
final class Wire {
    private Wire() {}

    record Fault(
            @Nullable String code,
            @Nullable String message,
            @Nullable String logId) {}

    record PostInfo(
            @Nullable String title,
            @Nullable String description,
            @Nullable String privacyLevel,
            @Nullable Boolean disableComment,
            @Nullable Boolean disableDuet,
            @Nullable Boolean disableStitch,
            @Nullable Boolean brandContentToggle,
            @Nullable Boolean brandOrganicToggle,
            @Nullable Boolean isAigc,
            @Nullable Integer videoCoverTimestampMs) {
        static PostInfo of(VideoInit video) {
            return new PostInfo(
                    video.title(),
                    null,
                    video.privacyLevel(),
                    video.disableComment(),
                    video.disableDuet(),
                    video.disableStitch(),
                    video.brandContent(),
                    video.brandOrganic(),
                    video.aiGenerated(),
                    video.coverAtMs());
        }

        static PostInfo of(PhotoInit photos) {
            boolean direct = !photos.draft();
            return new PostInfo(
                    photos.title(),
                    photos.description(),
                    photos.privacyLevel(),
                    direct ? photos.disableComment() : null,
                    null,
                    null,
                    direct ? photos.brandContent() : null,
                    direct ? photos.brandOrganic() : null,
                    null,
                    null);
        }
    }

    record SourceInfo(
            String source,
            @Nullable String videoUrl,
            @Nullable Long videoSize,
            @Nullable Long chunkSize,
            @Nullable Integer totalChunkCount,
            @Nullable List<String> photoImages,
            @Nullable Integer photoCoverIndex) {
        static SourceInfo of(VideoSource source) {
            return switch (source) {
                case VideoSource.Pull pull ->
                    new SourceInfo("PULL_FROM_URL", pull.url().toString(), null, null, null, null, null);
                case VideoSource.Upload file ->
                    new SourceInfo("FILE_UPLOAD", null, file.size(), file.chunkSize(), file.chunkCount(), null, null);
            };
        }

        static SourceInfo of(PhotoInit photos) {
            List<String> urls = photos.photos().stream().map(Object::toString).toList();
            return new SourceInfo("PULL_FROM_URL", null, null, null, null, urls, photos.coverIndex());
        }
    }

    record VideoOrder(@Nullable PostInfo postInfo, SourceInfo sourceInfo) {}

    record PhotoOrder(String mediaType, String postMode, PostInfo postInfo, SourceInfo sourceInfo) {
        static PhotoOrder of(PhotoInit photos) {
            String mode = photos.draft() ? "MEDIA_UPLOAD" : "DIRECT_POST";
            return new PhotoOrder("PHOTO", mode, PostInfo.of(photos), SourceInfo.of(photos));
        }
    }

    record PublicationRef(String publishId) {}

    record PageOrder(@Nullable Long cursor, int maxCount) {}

    record Nothing() {}

    record Creator(
            @Nullable String creatorAvatarUrl,
            @Nullable String creatorUsername,
            @Nullable String creatorNickname,
            @Nullable List<String> privacyLevelOptions,
            boolean commentDisabled,
            boolean duetDisabled,
            boolean stitchDisabled,
            int maxVideoPostDurationSec) {}

    record Started(@Nullable String publishId, @Nullable String uploadUrl) {}

    /** The misspelt name is TikTok's; ids come as numbers or as strings. */
    record Progress(
            @Nullable String status,
            @Nullable String failReason,
            @Nullable List<Object> publicalyAvailablePostId,
            long uploadedBytes,
            long downloadedBytes) {}

    record Listed(@Nullable List<Item> videos, @Nullable Long cursor, boolean hasMore) {}

    record Item(
            String id,
            long createTime,
            @Nullable String title,
            @Nullable String videoDescription,
            int duration,
            int width,
            int height,
            @Nullable String coverImageUrl,
            @Nullable String shareUrl,
            long likeCount,
            long commentCount,
            long shareCount,
            long viewCount) {}
}
