package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import com.swallowtail.web.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Looks at one part of the installation. */
interface Examination {
    /** The part, as a check names it. */
    String part();

    /** What an operator does when the part cannot be examined at all. */
    String remedy();

    /** May fail, and may take too long: either means that the part cannot be examined. */
    Uni<List<Check>> examine();

    /** What an operator puts right. */
    static Check fault(String name, String detail, String action) {
        return Check.fail(name, detail, Actor.OPERATOR, action);
    }
}
