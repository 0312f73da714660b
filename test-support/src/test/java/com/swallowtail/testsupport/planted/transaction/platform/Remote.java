package com.swallowtail.testsupport.planted.transaction.platform;

import io.smallrye.mutiny.Uni;

public interface Remote {
    Uni<Void> revoke();
}
