package com.swallowtail.connections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.vault.RingSignatures.Verdict;
import com.swallowtail.crypto.KeyRing;
import com.swallowtail.testsupport.Infrastructure;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningACheckpointTest {
    private static final String OLDER_KEY = Infrastructure.FERNET_KEYS;
    private static final String NEWER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Checkpoint CHECKPOINT = new Checkpoint(
            new ChainName("tiktok-service", "acme"), 7, "ab".repeat(32), Instant.parse("2026-11-23T12:00:00Z"));

    @Test
    void what_was_signed_is_a_line_that_anybody_can_write() {
        assertThat(CHECKPOINT.text())
                .isEqualTo("30:swallowtail-audit-checkpoint-1,14:tiktok-service,4:acme,1:7,64:" + "ab".repeat(32)
                        + ",20:2026-11-23T12:00:00Z,");
    }

    @Test
    void a_signature_is_good_for_its_own_checkpoint_alone() {
        // Given
        var seal = seal(OLDER_KEY);
        var signed = seal.sign(CHECKPOINT);
        var further = new Checkpoint(CHECKPOINT.chain(), 8, CHECKPOINT.hash(), CHECKPOINT.at());
        // Then
        assertThat(seal.judge(signed)).isEqualTo(Verdict.GENUINE);
        assertThat(seal.judge(new SignedCheckpoint(further, signed.keyId(), signed.signature())))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.judge(new SignedCheckpoint(CHECKPOINT, signed.keyId(), "?")))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void after_a_key_was_put_first_older_signatures_are_good_until_theirs_is_gone() {
        // Given
        var signed = seal(OLDER_KEY).sign(CHECKPOINT);
        // Then
        assertThat(seal(NEWER_KEY + "," + OLDER_KEY).judge(signed)).isEqualTo(Verdict.GENUINE);
        assertThat(seal(NEWER_KEY).judge(signed)).isEqualTo(Verdict.UNKNOWN_KEY);
    }

    @Test
    void public_keys_are_enough_to_check_a_signature_elsewhere() throws Exception {
        // Given
        var seal = seal(OLDER_KEY);
        var signed = seal.sign(CHECKPOINT);
        // When
        var key = java.security.KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(
                        Base64.getDecoder().decode(seal.publicKeys().get(signed.keyId()))));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(CHECKPOINT.text().getBytes());
        // Then
        assertThat(check.verify(Base64.getUrlDecoder().decode(signed.signature())))
                .isTrue();
    }

    private static CheckpointSeal seal(String keys) {
        return new CheckpointSeal(KeyRing.parse(keys));
    }
}
