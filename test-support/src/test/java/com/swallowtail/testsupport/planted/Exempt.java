package com.swallowtail.testsupport.planted;

/** As the modules of the product have it. */
public @interface Exempt {
    int rule();

    String because();
}
