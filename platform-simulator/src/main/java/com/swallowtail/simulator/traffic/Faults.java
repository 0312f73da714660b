package com.swallowtail.simulator.traffic;

import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are set; the first one that fits a request and is not used up strikes. */
@ApplicationScoped
public class Faults implements Resettable {
    private final List<Armed> armed = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong();

    public synchronized String arm(Fault fault) {
        Armed added = new Armed("fault-" + ids.incrementAndGet(), fault);
        armed.add(added);
        return added.id;
    }

    public synchronized List<View> pending() {
        return armed.stream()
                .map(each -> new View(each.id, each.fault, each.skip, each.times))
                .toList();
    }

    synchronized Optional<Fault> strike(String method, Addressed addressed) {
        Optional<Armed> hit = armed.stream()
                .filter(each -> each.fault.matches(method, addressed))
                .filter(Armed::due)
                .findFirst();
        hit.ifPresent(Armed::use);
        armed.removeIf(each -> each.times == 0);
        return hit.map(each -> each.fault);
    }

    @Override
    public synchronized void reset() {
        armed.clear();
    }

    /** A fault with what is left of it. */
    public record View(String id, Fault fault, int skipLeft, int timesLeft) {}

    private static final class Armed {
        private final String id;
        private final Fault fault;
        private int skip;
        private int times;

        Armed(String id, Fault fault) {
            this.id = id;
            this.fault = fault;
            this.skip = fault.skip() == null ? 0 : fault.skip();
            this.times = fault.times() == null ? 1 : fault.times();
        }

        boolean due() {
            return skip-- <= 0;
        }

        void use() {
            skip = 0;
            times--;
        }
    }
}
