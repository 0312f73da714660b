package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.rule.Breach;
import com.swallowtail.publishing.rule.Findings;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a request's {@code media}, each item with its place. */
public final class MediaList {
    private MediaList() {}

    public static <R, M> List<M> read(@Nullable List<@Nullable R> media, Findings findings, ItemReader<R, M> reader) {
        if (media == null) {
            findings.add("/media", Breach.REQUIRED, "is required");
            return List.of();
        }
        return IntStream.range(0, media.size())
                .mapToObj(index -> reader.read(media.get(index), "/media/" + index, findings))
                .toList();
    }

    /** Reads one item; where there is none, something harmless stands in for it. */
    public interface ItemReader<R, M> {
        M read(@Nullable R item, String place, Findings findings);
    }
}
