package com.swallowtail.instagram.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.web.Exempt;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meta's bodies; component names become Meta's own in snake case. */
@RegisterForReflection(ignoreNested = false)
final class Wire {
    private Wire() {}

    /** What is in the envelope of an error; {@code error_data} has no fixed form and is not read. */
    record Fault(
            @Nullable String message,
            @Nullable String type,
            @Nullable Integer code,
            @Nullable Integer errorSubcode,
            @Nullable String errorUserMsg,
            @Nullable Boolean isTransient,
            @Nullable String fbtraceId) {
        /** As in {@code 190/463}. */
        String name() {
            return errorSubcode == null ? String.valueOf(code) : code + "/" + errorSubcode;
        }

        String words() {
            return message == null ? "" : message;
        }

        /** The words that are meant for people, if there are any. */
        @Nullable
        String shown() {
            return errorUserMsg == null || errorUserMsg.isBlank() ? message : errorUserMsg;
        }
    }

    /** {@code next} embeds the token: whether it is there is all that we take from it. */
    record Paging(@Nullable Cursors cursors, @Nullable String next) {}

    record Cursors(@Nullable String after) {}

    record Created(@Nullable String id, @Nullable String uri) {}

    record ContainerState(
            @Nullable String statusCode,
            @Nullable String status,
            @Nullable VideoStatus videoStatus) {}

    record VideoStatus(@Nullable UploadingPhase uploadingPhase) {}

    record UploadingPhase(long bytesTransferred) {}

    record Limits(@Nullable List<Limit> data) {}

    record Limit(@Nullable Long quotaUsage, @Nullable LimitConfig config) {}

    record LimitConfig(@Nullable Long quotaTotal, @Nullable Long quotaDuration) {}

    record MediaList(@Nullable List<Medium> data, @Nullable Paging paging) {}

    record Children(@Nullable List<Medium> data) {}

    record Owner(@Nullable String id) {}

    record Medium(
            String id,
            @Nullable String caption,
            @Nullable String mediaType,
            @Nullable String mediaProductType,
            @Nullable String mediaUrl,
            @Nullable String thumbnailUrl,
            @Nullable String permalink,
            @Nullable String altText,
            @Nullable String timestamp,
            @Nullable String username,
            @Nullable Owner owner,
            @Nullable Long likeCount,
            @Nullable Long commentsCount,
            @Nullable Boolean isCommentEnabled,
            @Nullable Boolean isSharedToFeed,
            @Nullable Children children) {}

    record CommentList(
            @Nullable List<Remark> data, @Nullable Paging paging) {}

    record Writer(@Nullable String id, @Nullable String username) {}

    record Remark(
            String id,
            @Nullable String text,
            @Nullable String timestamp,
            @Nullable String username,
            @Nullable Writer from,
            @Nullable Long likeCount,
            @Nullable Boolean hidden,
            @Nullable CommentList replies) {}

    record Insights(@Nullable List<Metric> data) {}

    record Metric(
            String name,
            @Nullable String period,
            @Nullable List<Value> values,
            @Nullable Total totalValue) {}

    /** A figure is a number; of some old metrics it is a map, which we do not ask for. */
    @Exempt(rule = 4, because = "a figure's type is decided by Meta, so it is read as JSON")
    record Value(@Nullable JsonNode value, @Nullable String endTime) {}

    @Exempt(rule = 4, because = "a figure's type is decided by Meta, so it is read as JSON")
    record Total(@Nullable JsonNode value, @Nullable List<Breakdown> breakdowns) {}

    record Breakdown(
            @Nullable List<String> dimensionKeys, @Nullable List<Part> results) {}

    @Exempt(rule = 4, because = "a figure's type is decided by Meta, so it is read as JSON")
    record Part(
            @Nullable List<String> dimensionValues,
            @Nullable JsonNode value) {}
}
