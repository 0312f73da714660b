package com.swallowtail.connections.vault;

import com.swallowtail.crypto.SealedText;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A sealed value in two columns of a row: the ciphertext, and the id of the key that sealed it. Null columns are no value. */
@Embeddable
public class Sealed {
    String keyId;
    String ciphertext;

    protected Sealed() {}

    private Sealed(SealedText sealed) {
        this.keyId = sealed.keyId();
        this.ciphertext = sealed.ciphertext();
    }

    public static Sealed of(SealedText sealed) {
        return new Sealed(sealed);
    }

    /** The same, where there may be none. */
    public static @Nullable Sealed ofNullable(@Nullable SealedText sealed) {
        return sealed == null ? null : new Sealed(sealed);
    }

    public SealedText text() {
        return new SealedText(keyId, ciphertext);
    }

    public static @Nullable SealedText textOf(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.text();
    }
}
