package com.swallowtail.testsupport;

/** The topics of the product. */
public final class Topics {
    public static final String[] ALL = {
        "swallowtail.connections.v1", "swallowtail.posts.v1", "swallowtail.audit.v1", "swallowtail.engagement.v1"
    };

    private Topics() {}
}
