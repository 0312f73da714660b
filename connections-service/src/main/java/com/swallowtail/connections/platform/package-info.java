/**
 * The seam: all that we ask of any platform, and how an adapter calls. Each platform's adapter is a package below this one
 * and speaks its dialect. Refuses to know rows, tenants and HTTP callers.
 */
@NullMarked
package com.swallowtail.connections.platform;

import org.jspecify.annotations.NullMarked;
