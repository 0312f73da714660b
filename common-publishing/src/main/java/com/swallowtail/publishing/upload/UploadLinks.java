package com.swallowtail.publishing.upload;

import com.swallowtail.web.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Which posts need which uploads. */
@ApplicationScoped
public class UploadLinks {
    /** While it has not ended, or what became of it is still being found out: a platform may be fetching the file. */
    static final String STILL_NEEDS = """
            (post.status IN ('SCHEDULED', 'QUEUED', 'PUBLISHING')
             OR post.status = 'OUTCOME_UNKNOWN' AND post.due_at IS NOT NULL)""";

    /** The lock keeps a sweep from taking the upload away before the post is committed. */
    private static final String LINK = """
            INSERT INTO post_uploads (post_id, upload_id)
            SELECT :post, id FROM uploads WHERE id = :upload FOR KEY SHARE""";

    /** Keeps the uploads for the post, in the transaction that adds it; a Problem where one has gone meanwhile. */
    public Uni<Void> link(UUID post, Set<UUID> uploads) {
        var all = Uni.createFrom().voidItem();
        for (var upload : uploads) {
            all = all.chain(() -> link(post, upload));
        }
        return all;
    }

    private static Uni<Void> link(UUID post, UUID upload) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINK)
                        .setParameter("post", post)
                        .setParameter("upload", upload)
                        .executeUpdate())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new Problem(UploadProblem.UPLOAD_NOT_USABLE, "The upload " + upload + " has expired");
                    }
                })
                .replaceWithVoid();
    }
}
