package com.swallowtail.connections.audit;

import com.swallowtail.connections.audit.Finding.Kind;
import com.swallowtail.events.ChainLink;
import org.jspecify.annotations.Nullable;

/**
 * Examines one chain, row by row in the order of positions, those without a position last. Keeps a bounded number of rows.
 *
 * <ol>
 *   <li>A change of one row is found at that row, and not at all that follow.
 *   <li>What is consistent in itself is held against what was heard, what the service states and what was signed.
 * </ol>
 */
final class ChainExam {
    private final ChainName chain;
    private final ChainHead head;
    private final CheckpointExam checkpoints;
    private final ChainFindings findings;
    private final BrokenRows broken;
    private final StatementExam statement;
    private @Nullable StoredLink candidate;
    private @Nullable StoredLink last;
    private @Nullable String lastHash = ChainLink.BEFORE_ALL;
    private long position;
    private long events;
    private long unlinked;

    ChainExam(ChainName chain, ChainHead head, CheckpointSeal seal) {
        this.chain = chain;
        this.head = head;
        this.findings = new ChainFindings(chain);
        this.checkpoints = new CheckpointExam(seal, findings);
        this.broken = new BrokenRows(findings);
        this.statement = new StatementExam(head.stated(), findings);
    }

    boolean isOf(ChainName other) {
        return chain.equals(other);
    }

    void examine(StoredLink row) {
        events++;
        if (row.link() == null) {
            unlinked++;
            if (head.unlinked() == 0) {
                findings.add(row, Kind.INSERTED, "It has no place in a chain.");
            }
        } else if (candidate != null && candidate.position() == row.position()) {
            candidate = theTrueOne(candidate, row);
        } else {
            settle();
            candidate = row;
        }
    }

    /** A checkpoint where no row is. */
    void examine(SignedCheckpoint orphan) {
        checkpoints.examine(orphan);
    }

    ChainView end() {
        settle();
        broken.judge();
        compareWithHead();
        countUnlinked();
        var stated = head.stated();
        return new ChainView(
                chain.service(),
                chain.instance(),
                findings.none(),
                events,
                position,
                lastHash == null ? "" : lastHash,
                stated == null ? null : stated.at(),
                checkpoints.position(),
                findings.inFull(),
                findings.more());
    }

    private void countUnlinked() {
        if (head.unlinked() > 0 && unlinked != head.unlinked()) {
            var kind = unlinked > head.unlinked() ? Kind.INSERTED : Kind.DELETED;
            var counts = "From before there were chains there were %d events, now %d.";
            findings.add(null, kind, null, counts.formatted(head.unlinked(), unlinked));
        }
    }

    private StoredLink theTrueOne(StoredLink one, StoredLink other) {
        var otherIsTrue = other.isWhole() && (!one.isWhole() || !one.follows(lastHash) && other.follows(lastHash));
        var intruder = otherIsTrue ? one : other;
        findings.add(intruder, Kind.INSERTED, "Another event has this position.");
        return otherIsTrue ? other : one;
    }

    private void settle() {
        var row = candidate;
        candidate = null;
        if (row == null) {
            return;
        }
        if (row.position() < 1 || head.position() > 0 && row.position() > head.position()) {
            findings.add(row, Kind.INSERTED, "The chain never had this position.");
            return;
        }
        expect(row.position());
        judge(row);
        advance(row);
    }

    private void expect(long found) {
        if (found > position + 1) {
            missing(position + 1, found - 1);
            lastHash = null;
        }
    }

    private void missing(long from, long to) {
        findings.add(from, Kind.DELETED, null, "Missing: %d to %d.".formatted(from, to));
    }

    private void judge(StoredLink row) {
        if (!row.isWhole()) {
            broken.add(row);
        } else if (!row.follows(lastHash) && !broken.isLast(last)) {
            findings.add(last == null ? row : last, Kind.EDITED, "The event after it was linked to another one.");
        } else {
            checkpoints.examine(row);
        }
    }

    private void advance(StoredLink row) {
        position = row.position();
        lastHash = row.link() == null ? null : row.link().hash();
        last = row;
        statement.examine(row, findings.none() && broken.none());
    }

    private void compareWithHead() {
        var stated = head.stated();
        var end = Math.max(head.position(), stated == null ? 0 : stated.position());
        if (end > position) {
            missing(position + 1, end);
        } else if (findings.none() && last != null && !head.hash().equals(lastHash)) {
            findings.add(
                    last, Kind.HEAD_MISMATCH, "The last event that was heard had another hash, or its head is gone.");
        }
    }
}
