package com.swallowtail.connections.bench;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The same bytes as a sealed value, with nothing but the runtime's AES-128-CBC and HMAC-SHA256 and no check beyond the
 * signature. One thread at a time.
 */
final class BareFernet {
    private static final int HEAD = 9;
    private static final int BLOCK = 16;
    private static final int SIGNATURE = 32;

    private final SecretKeySpec encrypting;
    private final Cipher aes;
    private final Mac hmac;
    private final SecureRandom random = new SecureRandom();

    BareFernet(String key) {
        var bytes = Base64.getUrlDecoder().decode(key);
        this.encrypting = new SecretKeySpec(bytes, BLOCK, BLOCK, "AES");
        try {
            this.aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            this.hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(bytes, 0, BLOCK, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(byte[] plain) {
        var iv = new byte[BLOCK];
        random.nextBytes(iv);
        try {
            aes.init(Cipher.ENCRYPT_MODE, encrypting, new IvParameterSpec(iv));
            var encrypted = aes.doFinal(plain);
            var sealed = ByteBuffer.allocate(HEAD + BLOCK + encrypted.length + SIGNATURE)
                    .put((byte) 0x80)
                    .putLong(1_764_000_000)
                    .put(iv)
                    .put(encrypted);
            hmac.update(sealed.array(), 0, sealed.position());
            return Base64.getUrlEncoder()
                    .encodeToString(sealed.put(hmac.doFinal()).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(String sealed) {
        var bytes = Base64.getUrlDecoder().decode(sealed);
        var signed = bytes.length - SIGNATURE;
        hmac.update(bytes, 0, signed);
        if (!MessageDigest.isEqual(hmac.doFinal(), Arrays.copyOfRange(bytes, signed, bytes.length))) {
            throw new AssertionError("The signature is another one");
        }
        try {
            aes.init(Cipher.DECRYPT_MODE, encrypting, new IvParameterSpec(bytes, HEAD, BLOCK));
            return aes.doFinal(bytes, HEAD + BLOCK, signed - HEAD - BLOCK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
