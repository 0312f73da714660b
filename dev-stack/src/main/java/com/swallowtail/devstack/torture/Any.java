package com.swallowtail.devstack.torture;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

final class Any {
    private Any() {}

    static <T> T of(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    /** A replica that is not away, if there is one. */
    static Victim here(List<Victim> replicas) {
        var here = replicas.stream().filter(Victim::isHere).toList();
        return of(here.isEmpty() ? replicas : here);
    }
}
