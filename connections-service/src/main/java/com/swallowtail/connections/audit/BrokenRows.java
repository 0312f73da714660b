package com.swallowtail.connections.audit;

import com.swallowtail.connections.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows whose hash does not cover what they say: edited, or moved to another's place. Looks for pairs among the first. */
final class BrokenRows {
    private final ChainFindings findings;
    private final List<StoredLink> rows = new ArrayList<>();
    private @Nullable StoredLink last;

    BrokenRows(ChainFindings findings) {
        this.findings = findings;
    }

    void add(StoredLink row) {
        last = row;
        if (rows.size() < ChainFindings.IN_FULL) {
            rows.add(row);
        } else {
            report(row);
        }
    }

    boolean none() {
        return last == null;
    }

    boolean isLast(@Nullable StoredLink row) {
        return row != null && row.equals(last);
    }

    void judge() {
        rows.forEach(this::report);
    }

    private void report(StoredLink row) {
        if (rows.stream().anyMatch(other -> other != row && row.isSwappedWith(other))) {
            findings.add(row, Kind.REORDERED, "Its hash is right at another position.");
        } else {
            findings.add(row, Kind.EDITED, "Its hash does not cover what it says.");
        }
    }
}
