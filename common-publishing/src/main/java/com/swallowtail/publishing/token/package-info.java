/**
 * Whose token may be used for an account right now? Tokens live in connections-service; this package asks for them, keeps
 * them in memory for a while and forgets them when the connection changes. It knows no platform and stores nothing.
 */
@NullMarked
package com.swallowtail.publishing.token;

import org.jspecify.annotations.NullMarked;
