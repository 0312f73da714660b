package com.swallowtail.connections.connection;

import com.swallowtail.connections.Initiator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sign-ins that end soon, told of in good time: 14, 7, 3 and 1 days before, once each. A deadline that moves, by a renewal or
 * a new sign-in, is a new one.
 */
@ApplicationScoped
class SignInNotices {
    private static final List<Integer> DAYS = List.of(1, 3, 7, 14);
    private static final int BATCH = 50;
    private static final String ENDING = """
            select id from platform_connections
            where status = 'connected'
              and coalesce(refresh_expires_at, access_expires_at) > :now
              and coalesce(refresh_expires_at, access_expires_at) <= cast(:now as timestamptz) + interval '14 days'
              and (sign_in_told_for is distinct from coalesce(refresh_expires_at, access_expires_at)
                   or coalesce(refresh_expires_at, access_expires_at) <= cast(:now as timestamptz)
                        + case sign_in_told_days when 14 then 7 when 7 then 3 when 3 then 1 else 0 end * interval '1 day')
            order by coalesce(refresh_expires_at, access_expires_at)
            limit %d for update skip locked""".formatted(BATCH);

    private final ConnectionJournal journal;
    private final Clock clock;

    SignInNotices(ConnectionJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Tells of some that are due; how many it was. */
    @WithTransaction
    Uni<Integer> tell() {
        var now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENDING, UUID.class)
                        .setParameter("now", now)
                        .getResultList())
                .call(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id ->
                                ConnectionEntity.<ConnectionEntity>findById(id).chain(row -> tell(row, now)))
                        .collect()
                        .last())
                .map(List::size);
    }

    private Uni<Connection> tell(ConnectionEntity row, Instant now) {
        var deadline = row.signInNeededBy();
        var days = daysLeft(now, deadline);
        row.signInToldFor = deadline;
        row.signInToldDays = days;
        return journal.tell(
                "connection.sign_in_needed",
                row,
                Initiator.service(),
                null,
                Map.of("signInNeededBy", deadline.toString(), "daysLeft", days));
    }

    /** The step that has been reached. */
    static int daysLeft(Instant now, Instant deadline) {
        return DAYS.stream()
                .filter(days -> !now.plus(Duration.ofDays(days)).isBefore(deadline))
                .findFirst()
                .orElseThrow();
    }
}
