package com.swallowtail.connections.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How a platform offers a feature. */
public sealed interface Offer {

    /** To whoever was granted all scopes of one of these ways. */
    record Scoped(List<Set<String>> ways) implements Offer {
        public Scoped {
            ways = List.copyOf(ways);
        }

        public boolean isOpenTo(Set<String> granted) {
            return ways.stream().anyMatch(granted::containsAll);
        }
    }

    /** To nobody, for that reason. */
    record Missing(String why, String action) implements Offer {}

    static Offer behindAnyOf(String... scopes) {
        return new Scoped(Arrays.stream(scopes).map(Set::of).toList());
    }

    static Offer missing(String why, String action) {
        return new Missing(why, action);
    }
}
