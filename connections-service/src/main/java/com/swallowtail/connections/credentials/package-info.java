/**
 * With which platform app an instance introduces itself: its own or the environment's. A secret that came in never
 * leaves this service except towards its platform.
 */
@NullMarked
package com.swallowtail.connections.credentials;

import org.jspecify.annotations.NullMarked;
