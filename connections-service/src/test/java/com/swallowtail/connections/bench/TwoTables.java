package com.swallowtail.connections.bench;

import java.util.function.Supplier;

/** A second table of connections, which takes the place of the first for a while: the same service reads either. */
record TwoTables(BenchDatabase database) {
    private static final String NAME = "platform_connections";

    TwoTables {
        database.run("create table %1$s_other (like %1$s including all)".formatted(NAME));
    }

    String other() {
        return NAME + "_other";
    }

    <T> T withOther(Supplier<T> measurement) {
        swap();
        try {
            return measurement.get();
        } finally {
            swap();
        }
    }

    private void swap() {
        database.run("""
                alter table %1$s rename to %1$s_away;
                alter table %1$s_other rename to %1$s;
                alter table %1$s_away rename to %1$s_other""".formatted(NAME));
    }
}
