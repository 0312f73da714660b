package com.swallowtail.publishing.upload;

import com.swallowtail.publishing.media.MediaFacts;
import com.swallowtail.publishing.media.MediaProbe;
import com.swallowtail.publishing.media.MediaProblem;
import com.swallowtail.publishing.media.MediaSource;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A finished upload as media: read from the store, shown to a platform by a signed address. */
final class UploadSource implements MediaSource {
    private static final int PIECE = 64 * 1024;

    private final Supplier<Uni<@Nullable Upload>> row;
    private final UploadFiles files;
    private final Set<String> videoTypes;
    private final Function<Upload, URI> address;

    UploadSource(
            Supplier<Uni<@Nullable Upload>> row,
            UploadFiles files,
            Set<String> videoTypes,
            Function<Upload, URI> address) {
        this.row = row;
        this.files = files;
        this.videoTypes = videoTypes;
        this.address = address;
    }

    @Override
    public Uni<Void> admit() {
        return usable().replaceWithVoid();
    }

    @Override
    public Uni<MediaProbe> probe() {
        return usable().map(this::probed);
    }

    @Override
    public Uni<MediaFacts> facts() {
        return usable().chain(upload -> files.firstBytes(upload.id(), MediaFacts.HEAD)
                .map(head -> MediaFacts.of(upload.contentType(), upload.length(), head)));
    }

    @Override
    public Multi<Buffer> range(long first, long last, long total) {
        return usable().chain(upload -> files.read(upload.id()))
                .onItem()
                .transformToMulti(file -> part(file, first, last));
    }

    @Override
    public Uni<URI> address() {
        return usable().map(address);
    }

    private Uni<Upload> usable() {
        return row.get()
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(UploadSource::notNow)
                .map(UploadSource::checked);
    }

    private static Upload checked(@Nullable Upload upload) {
        if (upload == null) {
            throw notUsable("There is no such upload");
        }
        if (!upload.isFinished()) {
            throw notUsable("The upload is not finished: " + upload.stored() + " of " + upload.length() + " bytes");
        }
        if (upload.contentType().equals(Upload.ANY_BYTES)) {
            throw notUsable("The upload is neither a video nor a picture of a known type");
        }
        return upload;
    }

    private MediaProbe probed(Upload upload) {
        if (!videoTypes.contains(upload.contentType())) {
            throw new Problem(MediaProblem.MEDIA_TYPE_NOT_ALLOWED, "The media is none of " + videoTypes);
        }
        return new MediaProbe(URI.create("upload:" + upload.id()), upload.length(), upload.contentType(), true);
    }

    private static Multi<Buffer> part(AsyncFile file, long first, long last) {
        return file.setReadPos(first)
                .setReadLength(last - first + 1)
                .setReadBufferSize(PIECE)
                .toMulti()
                .onTermination()
                .call(() -> file.close());
    }

    private static Problem notUsable(String detail) {
        return new Problem(UploadProblem.UPLOAD_NOT_USABLE, detail);
    }

    /** Nothing was asked of a platform yet, so this may simply be tried again. */
    private static Problem notNow(Throwable failure) {
        return new Problem(EdgeProblem.UPSTREAM_UNAVAILABLE, "The upload cannot be looked at now", failure);
    }
}
