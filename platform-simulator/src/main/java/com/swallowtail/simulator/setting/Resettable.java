package com.swallowtail.simulator.setting;

/** Holds state, and forgets all of it when told. */
public interface Resettable {
    void reset();
}
