package com.swallowtail.publishing.upload;

import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of uploads, each named by its upload's id. The folder is made when it is first needed. */
@ApplicationScoped
class UploadFiles {
    private final Vertx vertx;
    private final Path folder;

    UploadFiles(Vertx vertx, UploadsConfig config) {
        this.vertx = vertx;
        this.folder = config.directory().resolve(config.platform()).toAbsolutePath();
    }

    Path path(UUID upload) {
        return folder.resolve(upload.toString());
    }

    /** Refuses a file that certainly does not fit. */
    Uni<Void> requireRoom(long bytes) {
        return vertx.executeBlocking(
                        () -> Files.getFileStore(Files.createDirectories(folder))
                                .getUsableSpace(),
                        false)
                .invoke(usable -> {
                    if (usable < bytes) {
                        throw full(null);
                    }
                })
                .replaceWithVoid();
    }

    Uni<AsyncFile> open(UUID upload) {
        return openAt(path(upload), new OpenOptions().setRead(false));
    }

    Uni<AsyncFile> read(UUID upload) {
        return openAt(path(upload), new OpenOptions().setWrite(false).setCreate(false));
    }

    private Uni<AsyncFile> openAt(Path path, OpenOptions options) {
        return vertx.fileSystem().open(path.toString(), options);
    }

    Uni<byte[]> firstBytes(UUID upload, int count) {
        return vertx.executeBlocking(
                () -> {
                    try (var file = Files.newInputStream(path(upload))) {
                        return file.readNBytes(count);
                    }
                },
                false);
    }

    Uni<Void> delete(UUID upload) {
        return vertx.executeBlocking(() -> Files.deleteIfExists(path(upload)), false)
                .replaceWithVoid();
    }

    /** The files that nobody has touched since then. */
    Uni<List<UUID>> untouchedSince(Instant then) {
        return vertx.executeBlocking(() -> listed(then), false);
    }

    private List<UUID> listed(Instant then) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isNamedByAnId(file) && isOlder(file, then))
                    .map(file -> UUID.fromString(file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isNamedByAnId(Path file) {
        return file.getFileName().toString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    /** A failure to write, told from one that room would cure. */
    static Throwable told(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var words = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
            if (cause instanceof IOException
                    && words != null
                    && (words.contains("No space left") || words.contains("quota exceeded"))) {
                return full(failure);
            }
        }
        return failure;
    }

    private static Problem full(@Nullable Throwable cause) {
        return new Problem(UploadProblem.UPLOAD_STORE_FULL, "The store has no room for this file", cause);
    }
}
