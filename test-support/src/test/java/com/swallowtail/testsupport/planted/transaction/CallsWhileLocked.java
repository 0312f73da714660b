package com.swallowtail.testsupport.planted.transaction;

import com.swallowtail.testsupport.planted.transaction.platform.Remote;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

class CallsWhileLocked {
    private final Remote remote;

    CallsWhileLocked(Remote remote) {
        this.remote = remote;
    }

    @WithTransaction
    Uni<Void> disconnect() {
        return remote.revoke();
    }
}
