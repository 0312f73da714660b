package com.swallowtail.connections.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.swallowtail.connections.ConnectionsConfig;
import com.swallowtail.crypto.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Signs checkpoints with a key that is derived from the first of the ring, and tells signatures of all keys of the ring from
 * forged ones. The public keys may be given to anybody: with them a checkpoint that was kept elsewhere proves itself.
 */
@ApplicationScoped
class CheckpointSeal {
    /** What a signature is worth. */
    enum Verdict {
        GENUINE,
        FORGED,
        /** Made with a key that left the ring, or so it says: it proves nothing. */
        UNKNOWN_KEY
    }

    private static final String PURPOSE = "swallowtail audit checkpoints";

    private final String currentKeyId;
    private final Map<String, KeyPair> keys;

    @Inject
    CheckpointSeal(ConnectionsConfig config) {
        this(KeyRing.parse(config.fernetKeys().orElseThrow()));
    }

    CheckpointSeal(KeyRing ring) {
        currentKeyId = ring.currentKeyId();
        keys = ring.keyIds().stream()
                .collect(Collectors.toMap(Function.identity(), id -> SeededKeys.ed25519(ring.derive(id, PURPOSE))));
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.get(currentKeyId).getPrivate());
            signature.update(checkpoint.text().getBytes(UTF_8));
            return new SignedCheckpoint(
                    checkpoint,
                    currentKeyId,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has Ed25519", e);
        }
    }

    Verdict judge(SignedCheckpoint signed) {
        var key = keys.get(signed.keyId());
        if (key == null) {
            return Verdict.UNKNOWN_KEY;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.getPublic());
            signature.update(signed.checkpoint().text().getBytes(UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(signed.signature()))
                    ? Verdict.GENUINE
                    : Verdict.FORGED;
        } catch (GeneralSecurityException | IllegalArgumentException notEvenASignature) {
            return Verdict.FORGED;
        }
    }

    /** By key id, each as X.509 SubjectPublicKeyInfo in base64, which is what a PEM file holds. */
    SortedMap<String, String> publicKeys() {
        var encoded = new TreeMap<String, String>();
        keys.forEach((id, pair) -> encoded.put(
                id, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
        return encoded;
    }
}
