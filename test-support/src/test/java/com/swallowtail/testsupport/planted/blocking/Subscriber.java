package com.swallowtail.testsupport.planted.blocking;

import io.smallrye.mutiny.Uni;
import java.util.List;

class Subscriber {
    void subscribe(List<Uni<String>> all) {
        all.forEach(one -> one.subscribe().with(item -> {}));
    }
}
