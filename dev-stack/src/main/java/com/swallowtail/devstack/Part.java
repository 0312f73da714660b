package com.swallowtail.devstack;

/** Something that the stack starts and stops. */
interface Part extends AutoCloseable {
    String name();

    /** Returns when the part is ready; fails with {@link CannotStart} when it never will be. */
    void start();

    @Override
    void close();
}
