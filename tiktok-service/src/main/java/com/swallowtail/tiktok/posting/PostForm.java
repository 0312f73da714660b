package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.PublishingConfig;
import com.swallowtail.publishing.rule.Breach;
import com.swallowtail.publishing.rule.Findings;
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

/** Reads a request into a post; what cannot be read is named with its place, and something harmless stands in for it. */
@ApplicationScoped
class PostForm {
    private static final int LONGEST_URL = 2048;
    private static final Pattern UPLOAD_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Clock clock;
    private final Duration horizon;

    PostForm(Clock clock, PublishingConfig config) {
        this.clock = clock;
        this.horizon = config.horizon();
    }

    /** The post that is asked for; a Problem with a pointer for each rule that it breaks. */
    TikTokPost accepted(@Nullable PostRequest request) {
        var findings = new Findings();
        var post = read(request, findings);
        findings.throwIfAny();
        return post;
    }

    /** The post that is asked for, held against all of TikTok's rules that need nobody's answer. Fails where there is none. */
    TikTokPost read(@Nullable PostRequest request, Findings findings) {
        if (request == null) {
            findings.add("", Breach.REQUIRED, "a post is needed");
            throw findings.problem();
        }
        var post = post(request, findings);
        PostRules.of(post.type()).check(post, findings);
        return post;
    }

    private TikTokPost post(PostRequest request, Findings findings) {
        return new TikTokPost(
                findings.oneOf("/type", Type.class, Type.VIDEO, lower(request.type()), true),
                Objects.requireNonNullElse(request.caption(), ""),
                request.title(),
                media(request, findings),
                findings.oneOf("/transfer", Transfer.class, Transfer.PULL_FROM_URL, request.transfer(), false),
                findings.oneOf("/mode", Mode.class, Mode.DIRECT, lower(request.mode()), false),
                request.privacyLevel(),
                flags(request),
                request.coverAtMs(),
                scheduledAt(request.scheduledAt(), findings));
    }

    private static @Nullable String lower(@Nullable String wireName) {
        return wireName == null || !wireName.equals(wireName.toLowerCase(Locale.ROOT))
                ? wireName
                : wireName.toUpperCase(Locale.ROOT);
    }

    private static List<Medium> media(PostRequest request, Findings findings) {
        var media = request.media();
        if (media == null) {
            findings.add("/media", Breach.REQUIRED, "is required");
            return List.of();
        }
        return IntStream.range(0, media.size())
                .mapToObj(index -> medium(media.get(index), "/media/" + index, findings))
                .toList();
    }

    private static Medium medium(PostRequest.@Nullable Medium medium, String pointer, Findings findings) {
        if (medium != null && medium.uploadId() != null) {
            findings.require(medium.url() == null, pointer, Breach.CONTRADICTION, "has either a url or an uploadId");
            findings.require(
                    isId(medium.uploadId()), pointer + "/uploadId", Breach.MALFORMED, "must be the id of an upload");
            return new Medium(null, medium.uploadId());
        }
        var url = medium == null || medium.url() == null ? "" : medium.url();
        findings.require(
                isAbsolute(url),
                pointer + "/url",
                Breach.MALFORMED,
                "must be an absolute address of at most 2048 characters");
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

    private @Nullable String scheduledAt(@Nullable String text, Findings findings) {
        if (text == null) {
            return null;
        }
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            findings.require(
                    at.isAfter(clock.instant()), "/scheduledAt", Breach.OUT_OF_BOUNDS, "must be in the future");
            findings.require(
                    at.isBefore(latest()),
                    "/scheduledAt",
                    Breach.OUT_OF_BOUNDS,
                    "must be within " + horizon.toDays() + " days");
            return at.toString();
        } catch (DateTimeException notATime) {
            findings.add("/scheduledAt", Breach.MALFORMED, "must be a time like 2026-11-23T10:15:00Z");
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
