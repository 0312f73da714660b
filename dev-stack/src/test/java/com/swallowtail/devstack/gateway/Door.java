package com.swallowtail.devstack.gateway;

/** A gateway of one kind or another that listens at a port of the loopback interface. */
record Door(int port, Runnable shut) implements AutoCloseable {
    @Override
    public void close() {
        shut.run();
    }
}
