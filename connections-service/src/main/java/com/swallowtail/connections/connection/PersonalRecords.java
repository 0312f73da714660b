package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.Platform;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept of a person, found by what a platform calls them, and erased at their wish. */
@ApplicationScoped
public class PersonalRecords {
    private static final String REASON = "data-deletion";
    private static final String FORGET_DEAD_LOCKS =
            "delete from grant_locks where platform_user_id = :user and until < clock_timestamp()";

    private final Revocations revocations;
    private final ConnectionJournal journal;

    PersonalRecords(Revocations revocations, ConnectionJournal journal) {
        this.revocations = revocations;
        this.journal = journal;
    }

    /** Their connections, live and ended; with a Page, those by that Page alone. */
    @WithSession
    public Uni<List<Connection>> of(Platform platform, @Nullable String userId, @Nullable String pageId) {
        var values = new HashMap<String, Object>(Map.of("platform", platform.segment()));
        var text = "platform = :platform" + and("userId", userId, values) + and("pageId", pageId, values);
        return ConnectionEntity.<ConnectionEntity>list(text + " order by id", values)
                .map(rows -> rows.stream().map(ConnectionEntity::toDomain).toList());
    }

    private static String and(String name, @Nullable String value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(name, value);
        return " and " + name + " = :" + name;
    }

    /**
     * Erases the person from the connection, and says whether it did; part of the caller's transaction. A connection made
     * after they asked stays, since they consented anew.
     */
    public Uni<Boolean> erase(Connection found, Instant asked, Initiator initiator) {
        return ConnectionEntity.<ConnectionEntity>findById(found.requireId(), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row != null && Objects.equals(row.userId, found.userId()) && !row.isNewerThan(asked)
                        ? erase(row, initiator).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> erase(ConnectionEntity row, Initiator initiator) {
        return end(row, initiator)
                .invoke(() -> forgetPerson(row))
                .chain(() -> journal.note("connection.erased", row.toDomain(), initiator, REASON));
    }

    /** Tells the world by no more than the account's id, of one that had ended before too: there is something to forget. */
    private Uni<?> end(ConnectionEntity row, Initiator initiator) {
        row.forgetGrant();
        row.is(ConnectionStatus.DISCONNECTED);
        if (row.account == null) {
            return Uni.createFrom().voidItem();
        }
        row.account = StoredAccount.of(Account.known(row.account.accountId));
        return journal.tell("connection.disconnected", row, initiator, REASON);
    }

    static void forgetPerson(ConnectionEntity row) {
        row.userId = null;
        row.account = null;
        row.pageId = null;
        row.scopes = "";
        row.connectedAt = null;
        row.lastSyncedAt = null;
        row.lastError = null;
    }

    /** Erases the tokens that were still to be taken back, and says how many it was; part of the caller's transaction. */
    public Uni<Long> eraseRevocations(Platform platform, String userId, Predicate<String> instance) {
        return RevocationEntity.<RevocationEntity>list(
                        "platform = ?1 and userId = ?2 order by id", platform.segment(), userId)
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .filter(row -> instance.test(row.instanceId))
                .onItem()
                .transformToUniAndConcatenate(row ->
                        revocations.end(row.id, "grant.not_revoked", REASON).replaceWith(row))
                .collect()
                .with(Collectors.counting())
                .call(() -> forgetDeadLocks(userId));
    }

    /** A holder that died has left its lock behind. */
    private static Uni<Integer> forgetDeadLocks(String userId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FORGET_DEAD_LOCKS)
                .setParameter("user", userId)
                .executeUpdate());
    }
}
