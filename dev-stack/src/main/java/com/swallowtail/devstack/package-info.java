/**
 * Starts everything on one machine, watches it, and stops it without a trace.
 */
@NullMarked
package com.swallowtail.devstack;

import org.jspecify.annotations.NullMarked;
