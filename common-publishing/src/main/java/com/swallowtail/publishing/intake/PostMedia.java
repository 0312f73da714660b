package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.media.MediaSource;
import com.swallowtail.publishing.media.MediaSources;
import com.swallowtail.publishing.upload.UploadedMedia;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Where the files of a post are: at an address, or among its instance's uploads. */
@ApplicationScoped
public class PostMedia {
    private final MediaSources addresses;
    private final UploadedMedia uploads;

    PostMedia(MediaSources addresses, UploadedMedia uploads) {
        this.addresses = addresses;
        this.uploads = uploads;
    }

    public MediaSource source(String instanceId, FileRef file) {
        return file.uploadId() == null
                ? addresses.at(URI.create(String.valueOf(file.url())))
                : uploads.of(instanceId, file.uploadId());
    }

    /** From where a platform may fetch them, in their order. */
    public Uni<List<URI>> addresses(String instanceId, List<FileRef> files) {
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(file -> source(instanceId, file).address())
                .collect()
                .asList();
    }

    /** Fails at the first file that may not be used, with its place. */
    Uni<Void> admit(String instanceId, List<PlacedFile> files) {
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(placed -> admit(instanceId, placed))
                .collect()
                .last();
    }

    private Uni<Void> admit(String instanceId, PlacedFile placed) {
        return source(instanceId, placed.file())
                .admit()
                .onFailure(Problem.class)
                .transform(refusal -> at(placed.pointer(), (Problem) refusal));
    }

    private static Problem at(String pointer, Problem refusal) {
        return refusal.errors(List.of(new FieldError(pointer, refusal.detail())));
    }
}
