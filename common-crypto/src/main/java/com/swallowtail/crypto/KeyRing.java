package com.swallowtail.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.macasaet.fernet.Key;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * The Fernet keys of a service: the first one encrypts, all of them decrypt.
 *
 * <ol>
 *   <li>A ring is never empty, so a service that needs one does not start without.
 *   <li>The id of a key is the first 8 hex digits of the SHA-256 of its text, as in
 *       {@code printf %s "$KEY" | sha256sum | cut -c1-8}; ids are unique within a ring.
 *   <li>A key is accepted in its one canonical spelling only, so that the same key never has two ids.
 *   <li>Neither messages nor {@link #toString()} contain key material.
 * </ol>
 */
public final class KeyRing {
    private static final String HOW_TO_MAKE_ONE = "make a key with: openssl rand -base64 32 | tr '+/' '-_'";

    private final SequencedMap<String, Key> keys;

    private KeyRing(SequencedMap<String, Key> keys) {
        this.keys = Collections.unmodifiableSequencedMap(keys);
    }

    /** Reads {@code FERNET_KEYS}; throws {@link IllegalArgumentException} saying which key is unusable and why. */
    public static KeyRing parse(@Nullable String commaSeparatedFernetKeys) {
        if (commaSeparatedFernetKeys == null || commaSeparatedFernetKeys.isBlank()) {
            throw new IllegalArgumentException("FERNET_KEYS is not set; " + HOW_TO_MAKE_ONE);
        }
        var keys = new LinkedHashMap<String, Key>();
        for (var text : commaSeparatedFernetKeys.split(",", -1)) {
            add(text.strip(), keys);
        }
        return new KeyRing(keys);
    }

    public String currentKeyId() {
        return keys.firstEntry().getKey();
    }

    /** All ids, that of the encrypting key first. */
    public Set<String> keyIds() {
        return keys.sequencedKeySet();
    }

    /** 32 bytes for another purpose, by HKDF-SHA256 from that key: they tell nothing of it, nor of those for other purposes. */
    public byte[] derive(String keyId, String purpose) {
        var key = byId(keyId).orElseThrow(() -> new IllegalArgumentException("The ring has no key " + keyId));
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(key.serialise().getBytes(US_ASCII))
                .thenExpand(purpose.getBytes(US_ASCII), 32);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HKDF-SHA256", e);
        }
    }

    Key current() {
        return keys.firstEntry().getValue();
    }

    Optional<Key> byId(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }

    private static void add(String text, Map<String, Key> keys) {
        var position = "Key " + (keys.size() + 1) + " of FERNET_KEYS ";
        if (text.isEmpty()) {
            throw new IllegalArgumentException(position + "is blank");
        }
        var key = canonical(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        position + "is not 32 bytes in padded base64url; " + HOW_TO_MAKE_ONE));
        if (keys.putIfAbsent(idOf(text), key) != null) {
            throw new IllegalArgumentException(position + "has the id of an earlier key");
        }
    }

    private static Optional<Key> canonical(String text) {
        try {
            var key = new Key(text);
            return Optional.of(key).filter(parsed -> parsed.serialise().equals(text));
        } catch (RuntimeException _) { // its message may repeat parts of the key
            return Optional.empty();
        }
    }

    private static String idOf(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
