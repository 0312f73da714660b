package com.swallowtail.instagram.platform;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From Meta's words to ours. */
final class Reading {
    static final String MEDIA_FIELDS =
            "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,alt_text,"
                    + "timestamp,username,owner,like_count,comments_count,is_comment_enabled,is_shared_to_feed,"
                    + "children{id,media_type,media_url,thumbnail_url,timestamp}";
    private static final String REMARK_FIELDS = "id,text,timestamp,username,from,like_count,hidden";
    static final String COMMENT_FIELDS = REMARK_FIELDS + ",replies{" + REMARK_FIELDS + "}";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]");

    private Reading() {}

    /** A success without an id is no answer: it may well be there. */
    static String id(Wire.Created created) {
        String id = created.id();
        if (id == null || id.isBlank()) {
            throw InstagramRefusal.INSTAGRAM.unclear("Instagram's answer has no id", null);
        }
        return id;
    }

    static Container container(Wire.Created created) {
        String uri = created.uri();
        return new Container(id(created), uri == null || uri.isBlank() ? null : URI.create(uri));
    }

    static ContainerStatus status(Wire.ContainerState wire) {
        ContainerState state = Arrays.stream(ContainerState.values())
                .filter(known -> known.name().equals(wire.statusCode()))
                .findFirst()
                .orElse(ContainerState.UNKNOWN);
        var failure =
                switch (state) {
                    case ERROR -> InstagramRefusal.failedContainer(wire.status());
                    case EXPIRED -> InstagramRefusal.expiredContainer();
                    default -> null;
                };
        return new ContainerStatus(state, failure, transferred(wire.videoStatus()));
    }

    private static long transferred(Wire.@Nullable VideoStatus video) {
        return video == null || video.uploadingPhase() == null
                ? 0
                : video.uploadingPhase().bytesTransferred();
    }

    static PublishingLimit limit(Wire.Limits limits) {
        Wire.Limit limit = all(limits.data()).findFirst().orElse(new Wire.Limit(null, null));
        Wire.LimitConfig config = Objects.requireNonNullElse(limit.config(), new Wire.LimitConfig(null, null));
        Long seconds = config.quotaDuration();
        return new PublishingLimit(
                limit.quotaUsage(), config.quotaTotal(), seconds == null ? null : Duration.ofSeconds(seconds));
    }

    static MediaPage page(Wire.MediaList list) {
        return new MediaPage(all(list.data()).map(Reading::media).toList(), next(list.paging()));
    }

    static Media media(Wire.Medium medium) {
        Wire.Children children = medium.children();
        return new Media(
                medium.id(),
                medium.mediaType(),
                medium.mediaProductType(),
                medium.caption(),
                medium.permalink(),
                medium.mediaUrl(),
                medium.thumbnailUrl(),
                medium.altText(),
                instant(medium.timestamp()),
                medium.username(),
                medium.owner() == null ? null : medium.owner().id(),
                medium.likeCount(),
                medium.commentsCount(),
                medium.isCommentEnabled(),
                medium.isSharedToFeed(),
                all(children == null ? null : children.data())
                        .map(Reading::media)
                        .toList());
    }

    static CommentPage comments(Wire.CommentList list) {
        return new CommentPage(all(list.data()).map(Reading::comment).toList(), next(list.paging()));
    }

    private static Comment comment(Wire.Remark remark) {
        Wire.Writer from = Objects.requireNonNullElse(remark.from(), new Wire.Writer(null, null));
        CommentPage replies = remark.replies() == null ? new CommentPage(List.of(), null) : comments(remark.replies());
        return new Comment(
                remark.id(),
                remark.text(),
                instant(remark.timestamp()),
                remark.username() == null ? from.username() : remark.username(),
                from.id(),
                remark.likeCount(),
                remark.hidden(),
                replies.comments(),
                replies.nextCursor() != null);
    }

    /** Where the list goes on; a cursor alone does not mean that it does. */
    private static @Nullable String next(Wire.@Nullable Paging paging) {
        boolean goesOn = paging != null && paging.next() != null && paging.cursors() != null;
        return goesOn ? paging.cursors().after() : null;
    }

    /** Meta's own form has no colon in its offset; others are taken too. */
    static @Nullable Instant instant(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time, TIME).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static <T> Stream<T> all(@Nullable List<T> data) {
        return data == null ? Stream.empty() : data.stream();
    }
}
