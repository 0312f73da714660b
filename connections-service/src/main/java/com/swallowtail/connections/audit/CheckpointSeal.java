package com.swallowtail.connections.audit;

import com.swallowtail.connections.vault.RingSignature;
import com.swallowtail.connections.vault.RingSignatures;
import com.swallowtail.connections.vault.RingSignatures.Verdict;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.SortedMap;

/** Signs checkpoints, and tells its signatures from forged ones. */
@ApplicationScoped
class CheckpointSeal {
    private static final String PURPOSE = "swallowtail audit checkpoints";

    private final RingSignatures signatures;

    @Inject
    CheckpointSeal(TokenVault vault) {
        signatures = vault.signatures(PURPOSE);
    }

    CheckpointSeal(KeyRing ring) {
        signatures = new RingSignatures(ring, PURPOSE);
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        var signature = signatures.sign(checkpoint.text());
        return new SignedCheckpoint(checkpoint, signature.keyId(), signature.value());
    }

    Verdict judge(SignedCheckpoint signed) {
        return signatures.judge(signed.checkpoint().text(), new RingSignature(signed.keyId(), signed.signature()));
    }

    SortedMap<String, String> publicKeys() {
        return signatures.publicKeys();
    }
}
