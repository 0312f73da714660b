package com.swallowtail.web.outbound;

/** Marks an exception that says: the other side is well, and asks to be left alone for a while. */
public interface ThrottledFailure {}
