package com.swallowtail.simulator.meta.oauth;

/** Whom a token stands for. */
public enum TokenKind {
    USER,
    PAGE,
    APP,
    INSTAGRAM
}
