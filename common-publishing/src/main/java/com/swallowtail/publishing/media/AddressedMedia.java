package com.swallowtail.publishing.media;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.net.URI;

/** A file at an address that a tenant names; a platform is given that very address. */
final class AddressedMedia implements MediaSource {
    private final MediaSources sources;
    private final URI url;

    AddressedMedia(MediaSources sources, URI url) {
        this.sources = sources;
        this.url = url;
    }

    @Override
    public Uni<Void> admit() {
        return sources.admit(url);
    }

    @Override
    public Uni<MediaProbe> probe() {
        return sources.probe(url);
    }

    @Override
    public Uni<MediaFacts> facts() {
        return sources.facts(url);
    }

    @Override
    public Multi<Buffer> range(long first, long last, long total) {
        return sources.range(url, first, last, total);
    }

    @Override
    public Uni<URI> address() {
        return Uni.createFrom().item(url);
    }
}
