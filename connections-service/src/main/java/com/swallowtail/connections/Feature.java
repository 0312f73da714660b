package com.swallowtail.connections;

/** What a connection can be good for. */
public enum Feature {
    POSTING,
    INSIGHTS,
    COMMENTS,
    MESSAGING,
    ADS
}
