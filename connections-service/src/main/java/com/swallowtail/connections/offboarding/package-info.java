/**
 * How an instance leaves: all that it has ends in one transaction, and a receipt stays. Knows no platform; grants are taken
 * back where those of any disconnect are.
 */
@NullMarked
package com.swallowtail.connections.offboarding;

import org.jspecify.annotations.NullMarked;
