package com.swallowtail.crypto;

/**
 * A secret as it is stored, in two columns.
 *
 * @param keyId which key of the ring opens it
 * @param ciphertext a Fernet token
 */
public record SealedText(String keyId, String ciphertext) {
    @Override
    public String toString() {
        return "SealedText[keyId=" + keyId + "]";
    }
}
