/**
 * How a connection is doing, check by check, from what is stored.
 */
@NullMarked
package com.swallowtail.connections.health;

import org.jspecify.annotations.NullMarked;
