package com.swallowtail.web.outbound;

/**
 * Marks an exception that says: the other side is not well. Only these, a broken connection and a time-out count
 * against a circuit breaker; a tenant's own mistake never does.
 */
public interface TransientFailure {}
