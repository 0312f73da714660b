package com.swallowtail.testsupport.planted.blocking;

import com.swallowtail.testsupport.planted.Exempt;
import io.smallrye.mutiny.Uni;
import java.util.List;

class ExemptSubscriber {
    @Exempt(rule = 5, because = "a loop that lives as long as its service")
    void subscribe(List<Uni<String>> all) {
        all.forEach(one -> one.subscribe().with(item -> {}));
    }
}
