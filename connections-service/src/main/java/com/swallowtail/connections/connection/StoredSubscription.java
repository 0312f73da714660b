package com.swallowtail.connections.connection;

import com.swallowtail.connections.Platform;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of a connection that hold its subscription. */
@Embeddable
class StoredSubscription {
    @Column(name = "webhooks_subscribed_at")
    @Nullable
    Instant since;

    @Column(name = "webhooks_next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "webhooks_attempts")
    int attempts;

    @Embedded
    @AttributeOverride(name = "code", column = @Column(name = "webhooks_error_code"))
    @AttributeOverride(name = "detail", column = @Column(name = "webhooks_error_detail"))
    @AttributeOverride(name = "actor", column = @Column(name = "webhooks_error_actor"))
    @AttributeOverride(name = "action", column = @Column(name = "webhooks_error_action"))
    @AttributeOverride(name = "at", column = @Column(name = "webhooks_error_at"))
    @Nullable
    StoredError error;

    static StoredSubscription of(Subscription subscription) {
        var columns = new StoredSubscription();
        columns.since = subscription.since();
        columns.nextAttemptAt = subscription.nextAttemptAt();
        columns.attempts = subscription.attempts();
        columns.error = subscription.error() == null ? null : StoredError.of(subscription.error());
        return columns;
    }

    /** The account is new, or its grant is: a platform that tells when asked is to be asked. */
    static StoredSubscription dueAt(Instant now, Platform platform) {
        return of(new Subscription(null, platform.tellsWhenAsked() ? now : null, 0, null));
    }

    Subscription toDomain() {
        return new Subscription(since, nextAttemptAt, attempts, error == null ? null : error.toDomain());
    }
}
