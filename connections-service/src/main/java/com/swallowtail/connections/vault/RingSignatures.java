package com.swallowtail.connections.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.swallowtail.crypto.KeyRing;
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
 * Signs for one purpose with a key that is derived from the first of the ring, and tells signatures of all keys of the ring
 * from forged ones. The public keys may be given to anybody: with them, what was kept elsewhere proves itself.
 */
public final class RingSignatures {
    private static final String ALGORITHM = "Ed25519";

    private final String currentKeyId;
    private final Map<String, KeyPair> keys;

    /** What a signature is worth. */
    public enum Verdict {
        GENUINE,
        FORGED,
        /** Made with a key that left the ring, or so it says: it proves nothing. */
        UNKNOWN_KEY
    }

    public RingSignatures(KeyRing ring, String purpose) {
        currentKeyId = ring.currentKeyId();
        keys = ring.keyIds().stream()
                .collect(Collectors.toMap(Function.identity(), id -> SeededKeys.ed25519(ring.derive(id, purpose))));
    }

    public RingSignature sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.get(currentKeyId).getPrivate());
            signature.update(text.getBytes(UTF_8));
            return new RingSignature(
                    currentKeyId, Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    public Verdict judge(String text, RingSignature signed) {
        var key = keys.get(signed.keyId());
        if (key == null) {
            return Verdict.UNKNOWN_KEY;
        }
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key.getPublic());
            signature.update(text.getBytes(UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(signed.value())) ? Verdict.GENUINE : Verdict.FORGED;
        } catch (GeneralSecurityException | IllegalArgumentException notEvenASignature) {
            return Verdict.FORGED;
        }
    }

    /** By key id, each as X.509 SubjectPublicKeyInfo in base64, which is what a PEM file holds. */
    public SortedMap<String, String> publicKeys() {
        var encoded = new TreeMap<String, String>();
        keys.forEach((id, pair) -> encoded.put(
                id, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
        return encoded;
    }
}
