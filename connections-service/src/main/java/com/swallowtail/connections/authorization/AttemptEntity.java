package com.swallowtail.connections.authorization;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of authorization_attempts. */
@Entity
@Table(name = "authorization_attempts")
class AttemptEntity extends PanacheEntityBase {
    @Id
    @Column(name = "state_hash")
    String stateHash;

    @Column(name = "instance_id")
    String instanceId;

    String platform;
    String subject;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "browser_hash")
    String browserHash;

    @Column(name = "verifier_key_id")
    @Nullable
    String verifierKeyId;

    @Column(name = "verifier")
    @Nullable
    String sealedVerifier;

    @Column(name = "return_url")
    String returnUrl;

    @Column(name = "replace_account")
    boolean replaceAccount;

    @Column(name = "expires_at")
    Instant expiresAt;

    static AttemptEntity of(AuthorizationAttempt attempt) {
        var row = new AttemptEntity();
        row.stateHash = attempt.stateHash();
        row.instanceId = attempt.instanceId();
        row.platform = attempt.platform().segment();
        row.subject = attempt.subject();
        row.clientId = attempt.clientId();
        row.browserHash = attempt.browserHash();
        var verifier = attempt.verifier();
        row.verifierKeyId = verifier == null ? null : verifier.keyId();
        row.sealedVerifier = verifier == null ? null : verifier.ciphertext();
        row.returnUrl = attempt.returnUrl();
        row.replaceAccount = attempt.replaceAccount();
        row.expiresAt = attempt.expiresAt();
        return row;
    }
}
