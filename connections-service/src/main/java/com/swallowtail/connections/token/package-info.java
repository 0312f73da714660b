/**
 * A token that works, now. Refreshes are single-flight over all replicas, and no rotated refresh token is lost.
 */
@NullMarked
package com.swallowtail.connections.token;

import org.jspecify.annotations.NullMarked;
