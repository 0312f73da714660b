package com.swallowtail.connections.authorization;

import com.swallowtail.connections.vault.Sealed;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Column(name = "login_via")
    String loginVia;

    String subject;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "browser_hash")
    String browserHash;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "verifier_key_id"))
    @AttributeOverride(name = "ciphertext", column = @Column(name = "verifier"))
    @Nullable
    Sealed verifier;

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
        row.loginVia = attempt.loginVia().wire();
        row.subject = attempt.subject();
        row.clientId = attempt.clientId();
        row.browserHash = attempt.browserHash();
        row.verifier = Sealed.ofNullable(attempt.verifier());
        row.returnUrl = attempt.returnUrl();
        row.replaceAccount = attempt.replaceAccount();
        row.expiresAt = attempt.expiresAt();
        return row;
    }
}
