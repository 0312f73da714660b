package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.tiktok.publish.PostRequest.Kind;
import com.swallowtail.simulator.tiktok.publish.PostRequest.Mode;
import com.swallowtail.simulator.tiktok.publish.PostRequest.PostText;
import com.swallowtail.simulator.tiktok.publish.PostRequest.Source;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import com.swallowtail.simulator.tiktok.wire.RequestBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Reads and checks what the three init calls are sent. Lengths count UTF-16 units, as a Java string does. */
@ApplicationScoped
class PostRequests {
    private static final int CAPTION = 2200;
    private static final int PHOTO_TITLE = 90;
    private static final int PHOTO_DESCRIPTION = 4000;
    private static final int PHOTOS = 35;

    private final MediaUrls urls;

    PostRequests(MediaUrls urls) {
        this.urls = urls;
    }

    PostRequest directVideo(RequestBody body) {
        return video(Mode.DIRECT, videoText(present(body, "post_info")), present(body, "source_info"));
    }

    PostRequest draftVideo(RequestBody body) {
        return video(Mode.DRAFT, PostText.NONE, present(body, "source_info"));
    }

    PostRequest photos(RequestBody body) {
        demand(body.requiredText("media_type").equals("PHOTO"), "media_type is not PHOTO");
        Mode mode = photoMode(body.requiredText("post_mode"));
        RequestBody source = present(body, "source_info");
        demand(source.requiredText("source").equals("PULL_FROM_URL"), "source is not PULL_FROM_URL");
        List<String> images = source.texts("photo_images");
        demand(!images.isEmpty() && images.size() <= PHOTOS, "photo_images does not hold 1 to 35 addresses");
        long cover = source.requiredNumber("photo_cover_index");
        demand(cover >= 0 && cover < images.size(), "photo_cover_index points at no photo");
        PostText text = photoText(body.part("post_info"));
        List<URI> verified = images.stream().map(urls::verified).toList();
        return new PostRequest(mode, Kind.PHOTO, Source.PULL_FROM_URL, text, verified, null);
    }

    private PostRequest video(Mode mode, PostText text, RequestBody source) {
        return switch (source.requiredText("source")) {
            case "FILE_UPLOAD" -> new PostRequest(mode, Kind.VIDEO, Source.FILE_UPLOAD, text, List.of(), plan(source));
            case "PULL_FROM_URL" -> {
                URI url = urls.verified(source.requiredText("video_url"));
                yield new PostRequest(mode, Kind.VIDEO, Source.PULL_FROM_URL, text, List.of(url), null);
            }
            default -> throw Refusal.invalidParam("source is neither FILE_UPLOAD nor PULL_FROM_URL");
        };
    }

    private static ChunkPlan plan(RequestBody source) {
        ChunkPlan plan = new ChunkPlan(
                source.requiredNumber("video_size"),
                source.requiredNumber("chunk_size"),
                source.requiredNumber("total_chunk_count"));
        plan.objection().ifPresent(objection -> {
            throw Refusal.invalidParam(objection);
        });
        return plan;
    }

    private static PostText videoText(RequestBody post) {
        String title = limited(post, "title", CAPTION);
        List.of("disable_duet", "disable_stitch", "disable_comment").forEach(post::flag);
        post.smallNumber("video_cover_timestamp_ms");
        String privacy = privacy(post);
        return new PostText(title, title, privacy, post.flag("is_aigc"));
    }

    private static PostText photoText(RequestBody post) {
        List.of("disable_comment", "auto_add_music").forEach(post::flag);
        String title = limited(post, "title", PHOTO_TITLE);
        String description = limited(post, "description", PHOTO_DESCRIPTION);
        return new PostText(title, description, privacy(post), false);
    }

    private static String privacy(RequestBody post) {
        String privacy = post.text("privacy_level").orElse("");
        post.flag("brand_organic_toggle");
        boolean hiddenAdvertising = post.flag("brand_content_toggle") && privacy.equals("SELF_ONLY");
        demand(!hiddenAdvertising, "branded content cannot be SELF_ONLY");
        return privacy;
    }

    private static Mode photoMode(String name) {
        return switch (name) {
            case "DIRECT_POST" -> Mode.DIRECT;
            case "MEDIA_UPLOAD" -> Mode.DRAFT;
            default -> throw Refusal.invalidParam("post_mode is neither DIRECT_POST nor MEDIA_UPLOAD");
        };
    }

    private static RequestBody present(RequestBody body, String name) {
        RequestBody part = body.part(name);
        demand(!part.isAbsent(), name + " is missing");
        return part;
    }

    private static String limited(RequestBody post, String name, int units) {
        String text = post.text(name).orElse("");
        demand(text.length() <= units, name + " has " + text.length() + " UTF-16 units, allowed are " + units);
        return text;
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw Refusal.invalidParam(otherwise);
        }
    }
}
