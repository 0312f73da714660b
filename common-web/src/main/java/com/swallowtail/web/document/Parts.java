package com.swallowtail.web.document;

/** Parts that the documents of all services have, by name. */
final class Parts {
    static final String BEARER = "bearer";
    static final String REQUEST_ID = "X-Request-Id";
    static final String RETRY_AFTER = "Retry-After";
    static final String PROBLEM = "Problem";

    private Parts() {}
}
