package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.PublishingConfig;
import com.swallowtail.tiktok.posting.TikTokPost.Flags;
import com.swallowtail.tiktok.posting.TikTokPost.Medium;
import com.swallowtail.tiktok.posting.TikTokPost.Mode;
import com.swallowtail.tiktok.posting.TikTokPost.Transfer;
import com.swallowtail.tiktok.posting.TikTokPost.Type;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** TikTok's rules for a post that need nobody's answer; every one that is broken is named with its place. */
@ApplicationScoped
class PostRules {
    private static final int VIDEO_CAPTION = 2200;
    private static final int PHOTO_CAPTION = 4000;
    private static final int PHOTO_TITLE = 90;
    private static final int MOST_PHOTOS = 35;
    private static final int LONGEST_URL = 2048;
    private static final Pattern UPLOAD_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Clock clock;
    private final Duration horizon;

    PostRules(Clock clock, PublishingConfig config) {
        this.clock = clock;
        this.horizon = config.horizon();
    }

    /** The post that is asked for; a Problem with a pointer for each rule that it breaks. */
    TikTokPost check(@Nullable PostRequest request) {
        var faults = new Faults();
        if (request == null) {
            faults.add("", "a post is needed");
            throw faults.problem();
        }
        var post = new TikTokPost(
                faults.oneOf("/type", Type.class, Type.VIDEO, lower(request.type()), true),
                Objects.requireNonNullElse(request.caption(), ""),
                request.title(),
                media(request, faults),
                faults.oneOf("/transfer", Transfer.class, Transfer.PULL_FROM_URL, request.transfer(), false),
                faults.oneOf("/mode", Mode.class, Mode.DIRECT, lower(request.mode()), false),
                request.privacyLevel(),
                flags(request),
                request.coverAtMs(),
                scheduledAt(request.scheduledAt(), faults));
        (post.type() == Type.VIDEO ? faults.among(this::videoRules) : faults.among(this::photoRules)).accept(post);
        brandRules(post, faults);
        faults.throwIfAny();
        return post;
    }

    private static @Nullable String lower(@Nullable String wireName) {
        return wireName == null || !wireName.equals(wireName.toLowerCase(Locale.ROOT))
                ? wireName
                : wireName.toUpperCase(Locale.ROOT);
    }

    private void videoRules(TikTokPost post, Faults faults) {
        faults.require(post.media().size() == 1, "/media", "a video has exactly one");
        faults.require(post.caption().length() <= VIDEO_CAPTION, "/caption", "at most 2200 UTF-16 code units");
        faults.require(post.title() == null, "/title", "is for photos; a video has a caption");
        faults.require(post.coverAtMs() == null || post.coverAtMs() >= 0, "/coverAtMs", "must not be negative");
    }

    private void photoRules(TikTokPost post, Faults faults) {
        faults.require(!post.media().isEmpty() && post.media().size() <= MOST_PHOTOS, "/media", "1 to 35 photos");
        faults.require(post.caption().length() <= PHOTO_CAPTION, "/caption", "at most 4000 UTF-16 code units");
        faults.require(
                post.title() == null || post.title().length() <= PHOTO_TITLE, "/title", "at most 90 UTF-16 code units");
        faults.require(!post.isUpload(), "/transfer", "photos are pulled from their addresses: PULL_FROM_URL");
        faults.require(!post.flags().disableDuet(), "/disableDuet", "is for videos");
        faults.require(!post.flags().disableStitch(), "/disableStitch", "is for videos");
        faults.require(!post.flags().aiGenerated(), "/aiGenerated", "is for videos");
        faults.require(post.coverAtMs() == null, "/coverAtMs", "is for videos");
    }

    private static void brandRules(TikTokPost post, Faults faults) {
        var hidden = "SELF_ONLY".equals(post.privacyLevel());
        faults.require(
                !(hidden && post.flags().brandContent()), "/brandContent", "branded content cannot be SELF_ONLY");
    }

    private static List<Medium> media(PostRequest request, Faults faults) {
        var media = request.media();
        if (media == null) {
            faults.add("/media", "is required");
            return List.of();
        }
        return IntStream.range(0, media.size())
                .mapToObj(index -> medium(media.get(index), "/media/" + index, faults))
                .toList();
    }

    private static Medium medium(PostRequest.@Nullable Medium medium, String pointer, Faults faults) {
        if (medium != null && medium.uploadId() != null) {
            faults.require(medium.url() == null, pointer, "has either a url or an uploadId");
            faults.require(isId(medium.uploadId()), pointer + "/uploadId", "must be the id of an upload");
            return new Medium(null, medium.uploadId());
        }
        var url = medium == null || medium.url() == null ? "" : medium.url();
        faults.require(isAbsolute(url), pointer + "/url", "must be an absolute address of at most 2048 characters");
        return new Medium(url, null);
    }

    private static boolean isId(String text) {
        return UPLOAD_ID.matcher(text).matches();
    }

    private static boolean isAbsolute(String url) {
        try {
            return url.length() <= LONGEST_URL && new URI(url).getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private @Nullable String scheduledAt(@Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            faults.require(at.isAfter(clock.instant()), "/scheduledAt", "must be in the future");
            faults.require(at.isBefore(latest()), "/scheduledAt", "must be within " + horizon.toDays() + " days");
            return at.toString();
        } catch (DateTimeException notATime) {
            faults.add("/scheduledAt", "must be a time like 2026-11-23T10:15:00Z");
            return null;
        }
    }

    private Instant latest() {
        return clock.instant().plus(horizon);
    }

    private static Flags flags(PostRequest request) {
        return new Flags(
                is(request.disableComment()),
                is(request.disableDuet()),
                is(request.disableStitch()),
                is(request.brandContent()),
                is(request.brandOrganic()),
                is(request.aiGenerated()));
    }

    private static boolean is(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
