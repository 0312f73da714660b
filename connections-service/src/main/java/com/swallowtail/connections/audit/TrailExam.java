package com.swallowtail.connections.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examines all chains of the trail, one after the other. Of the events it keeps none; of the chains what was found. */
final class TrailExam {
    private final CheckpointSeal seal;
    private final Map<ChainName, List<SignedCheckpoint>> orphans = new LinkedHashMap<>();
    private final List<ChainView> examined = new ArrayList<>();
    private @Nullable ChainExam current;

    TrailExam(CheckpointSeal seal) {
        this.seal = seal;
    }

    /** A checkpoint without its event; tell of these first. */
    void orphan(SignedCheckpoint signed) {
        orphans.computeIfAbsent(signed.checkpoint().chain(), chain -> new ArrayList<>())
                .add(signed);
    }

    /** The next row of a chain that goes as far as the head says. */
    void row(StoredLink row, ChainHead head) {
        if (current == null || !current.isOf(row.chain())) {
            current = begin(row.chain(), head);
        }
        current.examine(row);
    }

    /** A chain that has a head and no row. */
    void bare(ChainName chain, ChainHead head) {
        current = begin(chain, head);
    }

    List<ChainView> end() {
        finish();
        for (var chain : List.copyOf(orphans.keySet())) {
            current = begin(chain, ChainHead.UNHEARD_OF);
        }
        finish();
        return List.copyOf(examined);
    }

    private ChainExam begin(ChainName chain, ChainHead head) {
        finish();
        var exam = new ChainExam(chain, head, seal);
        var withoutEvent = orphans.remove(chain);
        if (withoutEvent != null) {
            withoutEvent.forEach(exam::examine);
        }
        return exam;
    }

    private void finish() {
        if (current != null) {
            examined.add(current.end());
            current = null;
        }
    }
}
