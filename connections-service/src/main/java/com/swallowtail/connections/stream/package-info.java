/**
 * What happens to an instance, told while it happens: events of its connections and posts, for whoever keeps listening.
 * Knows no event by its meaning; what it tells is what Kafka holds.
 */
@NullMarked
package com.swallowtail.connections.stream;

import org.jspecify.annotations.NullMarked;
