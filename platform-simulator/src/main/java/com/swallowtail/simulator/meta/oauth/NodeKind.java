package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;

/**
 * A kind of object with an address of its own, {@code /{id}}. Each implementation is a bean; it admits the caller itself,
 * and refuses an object that the caller does not reach like one that does not exist.
 */
public interface NodeKind {
    boolean knows(String id);

    ObjectNode read(String id, MetaCall call);

    default ObjectNode update(String id, MetaCall call) {
        throw MetaRefusal.noSuchObject(call.action(), id);
    }

    default ObjectNode delete(String id, MetaCall call) {
        throw MetaRefusal.noSuchObject(call.action(), id);
    }
}
