package com.swallowtail.publishing.upload;

import com.swallowtail.publishing.media.MediaConfig;
import com.swallowtail.publishing.media.MediaSource;
import com.swallowtail.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** Uploads as what posts are made of. */
@ApplicationScoped
public class UploadedMedia {
    private final Uploads uploads;
    private final UploadFiles files;
    private final Set<String> videoTypes;
    private final UploadsConfig config;
    private final WebConfig web;
    private final Clock clock;

    UploadedMedia(
            Uploads uploads, UploadFiles files, MediaConfig media, UploadsConfig config, WebConfig web, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.videoTypes = media.types();
        this.config = config;
        this.web = web;
        this.clock = clock;
    }

    public MediaSource of(String instanceId, String uploadId) {
        return new UploadSource(() -> uploads.find(instanceId, uploadId), files, videoTypes, this::address);
    }

    private URI address(Upload upload) {
        var gateway = web.publicBaseUrl()
                .orElseThrow(() -> new IllegalStateException("PUBLIC_BASE_URL is needed to show an upload"))
                .toString();
        var path = SignedAddress.of(upload, clock.instant().plus(config.addressLife()));
        return URI.create(gateway.endsWith("/") ? gateway.substring(0, gateway.length() - 1) + path : gateway + path);
    }
}
