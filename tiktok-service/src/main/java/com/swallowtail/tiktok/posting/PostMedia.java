package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.media.MediaSource;
import com.swallowtail.publishing.media.MediaSources;
import com.swallowtail.publishing.upload.UploadedMedia;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Where the files of a post are: at an address, or among its instance's uploads. */
@ApplicationScoped
class PostMedia {
    private final MediaSources addresses;
    private final UploadedMedia uploads;

    PostMedia(MediaSources addresses, UploadedMedia uploads) {
        this.addresses = addresses;
        this.uploads = uploads;
    }

    MediaSource source(String instanceId, TikTokPost.Medium medium) {
        return medium.uploadId() == null
                ? addresses.at(URI.create(String.valueOf(medium.url())))
                : uploads.of(instanceId, medium.uploadId());
    }

    /** From where TikTok may fetch them, in their order. */
    Uni<List<URI>> addresses(String instanceId, TikTokPost post) {
        return Multi.createFrom()
                .iterable(post.media())
                .onItem()
                .transformToUniAndConcatenate(
                        medium -> source(instanceId, medium).address())
                .collect()
                .asList();
    }
}
