package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks at the files of a post before it is made: reads the first bytes of each, and keeps nothing. */
@ApplicationScoped
public class InspectMedia {
    private static final int AT_ONCE = 6;

    /** In the order of the files, whatever became of each. */
    public Uni<List<Inspected>> inspect(List<MediaSource> files) {
        return files.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(files.stream().map(InspectMedia::inspect).toList())
                        .usingConcurrencyOf(AT_ONCE)
                        .andFailFast();
    }

    private static Uni<Inspected> inspect(MediaSource file) {
        return file.admit()
                .chain(file::facts)
                .<Inspected>map(Inspected.Known::new)
                .onFailure(Problem.class)
                .recoverWithItem(failure -> Inspected.of((Problem) failure));
    }
}
