package com.swallowtail.simulator.meta.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppSecretProofTest {
    @Test
    void the_proof_is_the_hex_hmac_of_the_token() {
        assertThat(AppSecretProof.of("EAABsimToken1234567890", "0123456789abcdef0123456789abcdef"))
                .isEqualTo("c4c90cac0a7c38dca57f1da6718e4d9425f244090d09a89656ce3e7edb47c457");
    }
}
