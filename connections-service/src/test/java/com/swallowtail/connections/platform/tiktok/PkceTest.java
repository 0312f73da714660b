package com.swallowtail.connections.platform.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.crypto.Secret;
import org.junit.jupiter.api.Test;

class PkceTest {
    private static final Secret VERIFIER = new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    @Test
    void a_challenge_is_the_one_of_rfc_7636() {
        assertThat(Pkce.BASE64URL.challenge(VERIFIER)).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void a_desktop_challenge_is_64_lower_case_hex_digits() {
        assertThat(Pkce.HEX.challenge(VERIFIER)).matches("[0-9a-f]{64}").startsWith("13d31e961a1ad8ec2f16b10c4c982e08");
    }
}
