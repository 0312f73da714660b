package com.swallowtail.connections.audit;

import com.swallowtail.connections.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in one chain: the first ones in full, the others counted, however many rows were touched. */
final class ChainFindings {
    static final int IN_FULL = 100;

    private final ChainName chain;
    private final List<Finding> found = new ArrayList<>();
    private long more;

    ChainFindings(ChainName chain) {
        this.chain = chain;
    }

    void add(@Nullable Long position, Kind kind, @Nullable String eventId, String detail) {
        if (found.size() < IN_FULL) {
            found.add(new Finding(chain.instance(), chain.service(), position, kind, eventId, detail));
        } else {
            more++;
        }
    }

    void add(StoredLink row, Kind kind, String detail) {
        add(row.link() == null ? null : row.link().position(), kind, row.eventId(), detail);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Finding> inFull() {
        return List.copyOf(found);
    }

    long more() {
        return more;
    }
}
