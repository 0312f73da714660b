package com.swallowtail.connections.vault;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;

/** The Ed25519 key pair of a seed, as RFC 8032 defines it: Java makes one from random bytes alone, so it is given these. */
final class SeededKeys {
    private SeededKeys() {}

    static KeyPair ed25519(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has Ed25519", e);
        }
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        private Seed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
