package com.swallowtail.connections.audit;

import com.swallowtail.connections.audit.ChainHead.Statement;
import com.swallowtail.events.AuditContent;
import com.swallowtail.events.CanonicalText;
import com.swallowtail.events.ChainLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a chain as a table would hold them, to be tampered with. */
final class AChain {
    static final ChainName NAME = new ChainName("tiktok-service", "acme");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final List<StoredLink> rows = new ArrayList<>();

    static AChain of(int length) {
        var chain = new AChain();
        var previous = ChainLink.BEFORE_ALL;
        for (var position = 1; position <= length; position++) {
            var row = row(event(position, "mila"), position, previous);
            chain.rows.add(row);
            previous = row.link().hash();
        }
        return chain;
    }

    static AuditContent event(int number, String actor) {
        return new AuditContent(
                "e-" + number, "acme", NOON, actor, "post.created", "post/" + number, "succeeded", null, null, "{}");
    }

    /** A row whose hashes are right for what it says. */
    static StoredLink row(AuditContent content, long position, String previous) {
        var link = ChainLink.after(previous, NAME.service(), NAME.instance(), position, content.hash());
        return StoredLink.of(NAME.service(), content, link, null);
    }

    /** A row with this content in the place of another. */
    static StoredLink saying(AuditContent content, StoredLink row) {
        return StoredLink.of(NAME.service(), content, row.link(), row.checkpoint());
    }

    static StoredLink at(long position, StoredLink row) {
        var link = new ChainLink(position, row.link().previousHash(), row.link().hash());
        return new StoredLink(row.chain(), row.eventId(), row.contentHash(), link, row.checkpoint());
    }

    static StoredLink signed(StoredLink row, @Nullable SignedCheckpoint checkpoint) {
        return new StoredLink(row.chain(), row.eventId(), row.contentHash(), row.link(), checkpoint);
    }

    Checkpoint checkpoint(int position) {
        return new Checkpoint(NAME, position, rows.get(position - 1).link().hash(), NOON);
    }

    /** As if all of this had been heard and stated. */
    ChainHead head() {
        var last = rows.getLast().link();
        var digest = CanonicalText.sha256();
        rows.forEach(row ->
                digest.update(CanonicalText.sha256().digest(row.digestLine().getBytes())));
        var stated = new Statement(last.position(), last.hash(), HexFormat.of().formatHex(digest.digest()), NOON);
        return new ChainHead(last.position(), last.hash(), 0, stated);
    }

    /** As if nothing had been stated yet. */
    ChainHead headWithoutStatement() {
        var last = rows.getLast().link();
        return new ChainHead(last.position(), last.hash(), 0, null);
    }

    /** What an exam finds in these rows, in the order in which the table gives them. */
    ChainView examined(ChainHead head, CheckpointSeal seal) {
        var exam = new ChainExam(NAME, head, seal);
        rows.stream()
                .sorted(Comparator.comparingLong(StoredLink::position).thenComparing(StoredLink::eventId))
                .forEach(exam::examine);
        return exam.end();
    }
}
