package com.swallowtail.publishing.intake;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A file with its place in the request.
 *
 * @param place what the file stands in, such as {@code /media/2}
 * @param pointer where it is named, such as {@code /media/2/url}
 */
public record PlacedFile(String place, String pointer, FileRef file) {
    /** The files of a request's {@code media}. */
    public static List<PlacedFile> ofMedia(List<FileRef> media) {
        return IntStream.range(0, media.size())
                .mapToObj(index -> ofMedium("/media/" + index, media.get(index)))
                .toList();
    }

    private static PlacedFile ofMedium(String place, FileRef file) {
        return new PlacedFile(place, place + (file.uploadId() == null ? "/url" : "/uploadId"), file);
    }
}
