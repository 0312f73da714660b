package com.swallowtail.crypto;

/**
 * A sealed value does not open. The message names the place, the key id and the reason, never a key, a ciphertext or
 * a secret; for the same reason it carries no cause.
 */
public final class CannotUnseal extends RuntimeException {
    /** Why a value stays closed; each calls for another repair. */
    public enum Reason {
        /** The ring lacks the key: put it back, behind the first one. */
        KEY_MISSING("the key ring has no such key"),
        /** Damaged or forged, or stored beside the wrong key id: restore the row. */
        ALTERED("it was not sealed with this key, or was altered since"),
        /** Sealed for another row, column or instance: somebody moved it. */
        MOVED("it was sealed for another place");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final transient Reason reason;

    CannotUnseal(Reason reason, String keyId, Place place) {
        super("Cannot open " + place.column() + " of " + place.connection() + " in instance " + place.instance()
                + " with key " + keyId + ": " + reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
