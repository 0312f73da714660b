package com.swallowtail.connections.audit;

import com.swallowtail.connections.audit.Finding.Kind;
import com.swallowtail.connections.vault.RingSignatures.Verdict;

/** Examines the checkpoints of one chain. One of a key that left the ring proves nothing, for or against. */
final class CheckpointExam {
    private final CheckpointSeal seal;
    private final ChainFindings findings;
    private long position;

    CheckpointExam(CheckpointSeal seal, ChainFindings findings) {
        this.seal = seal;
        this.findings = findings;
    }

    /** Up to where the chain is covered by a genuine one. */
    long position() {
        return position;
    }

    /** That of a row that is whole. */
    void examine(StoredLink row) {
        var signed = row.checkpoint();
        if (signed == null || !isGenuine(signed)) {
            return;
        }
        if (row.link() != null && signed.checkpoint().hash().equals(row.link().hash())) {
            position = signed.checkpoint().position();
        } else {
            findings.add(row, Kind.EDITED, "It had another hash when it was signed.");
        }
    }

    /** One where no row is. */
    void examine(SignedCheckpoint orphan) {
        if (isGenuine(orphan)) {
            findings.add(orphan.checkpoint().position(), Kind.DELETED, null, "It was there when it was signed.");
        }
    }

    private boolean isGenuine(SignedCheckpoint signed) {
        var verdict = seal.judge(signed);
        if (verdict == Verdict.FORGED) {
            findings.add(
                    signed.checkpoint().position(),
                    Kind.CHECKPOINT_FORGED,
                    null,
                    "Its signature is not one of the key " + signed.keyId() + ".");
        }
        return verdict == Verdict.GENUINE;
    }
}
