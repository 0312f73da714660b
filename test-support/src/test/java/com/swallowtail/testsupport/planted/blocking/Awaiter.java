package com.swallowtail.testsupport.planted.blocking;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

class Awaiter {
    String await(Uni<String> later) {
        return later.await().indefinitely();
    }

    String join(CompletableFuture<String> later) {
        return later.join();
    }
}
