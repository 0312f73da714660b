package com.swallowtail.connections.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Signature;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SeededKeysTest {
    @Test
    void a_seed_gives_the_key_pair_of_the_standard() throws Exception {
        // Given the first test of RFC 8032, section 7.1
        var pair = SeededKeys.ed25519(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        // When
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        // Then
        assertThat(HexFormat.of().formatHex(pair.getPublic().getEncoded()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(signature.sign())).startsWith("e5564300c360ac729086e2cc806e828a");
    }
}
