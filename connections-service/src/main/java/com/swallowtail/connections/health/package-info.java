/**
 * How a connection is doing, from what is stored: usable or not and why, what happens next, check by check.
 */
@NullMarked
package com.swallowtail.connections.health;

import org.jspecify.annotations.NullMarked;
