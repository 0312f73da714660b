package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.ContainerOrder;
import com.swallowtail.instagram.platform.VideoSource;
import com.swallowtail.instagram.posting.InstagramPost.Medium;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.intake.PostMedia;
import com.swallowtail.publishing.media.MediaSource;
import com.swallowtail.publishing.rule.Findings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** What is to be made of each file of a post. Stories and carousels take both kinds, so there the file itself is looked at. */
@ApplicationScoped
class Orders {
    private final PostMedia media;

    Orders(PostMedia media) {
        this.media = media;
    }

    Uni<ContainerOrder> item(Post post, InstagramPost content, int index) {
        var medium = content.media().get(index);
        var source = media.source(post.instanceId(), medium.file());
        return isVideo(content, source)
                .chain(isVideo -> isVideo
                        ? from(content, source).map(video -> video(content, index, video))
                        : source.address().map(url -> image(content, medium, url)));
    }

    private static Uni<Boolean> isVideo(InstagramPost content, MediaSource source) {
        return switch (content.type()) {
            case FEED -> Uni.createFrom().item(false);
            case REEL -> Uni.createFrom().item(true);
            case CAROUSEL, STORY -> source.facts().map(facts -> MediaRules.isVideo(facts.contentType()));
        };
    }

    private static Uni<VideoSource> from(InstagramPost content, MediaSource source) {
        return content.isUpload()
                ? Uni.createFrom().item(new VideoSource.Upload())
                : source.address().map(VideoSource.Pull::new);
    }

    private static ContainerOrder image(InstagramPost content, Medium medium, URI url) {
        return switch (content.type()) {
            case FEED, REEL -> new ContainerOrder.Image(url, medium.altText(), medium.userTags(), content.details());
            case CAROUSEL -> new ContainerOrder.CarouselImage(url, medium.altText(), medium.userTags());
            case STORY -> new ContainerOrder.StoryImage(url, medium.userTags());
        };
    }

    private static ContainerOrder video(InstagramPost content, int index, VideoSource video) {
        var tags = content.media().get(index).userTags();
        return switch (content.type()) {
            case FEED, REEL -> new ContainerOrder.Reel(video, content.reelOptions(), tags, content.details());
            case CAROUSEL -> carouselVideo(content, index, video);
            case STORY -> new ContainerOrder.StoryVideo(video, tags);
        };
    }

    private static ContainerOrder carouselVideo(InstagramPost content, int index, VideoSource video) {
        var findings = new Findings();
        MediaRules.saysNothingMore(content.media().get(index), "/media/" + index, findings);
        findings.throwIfAny();
        return new ContainerOrder.CarouselVideo(video);
    }
}
