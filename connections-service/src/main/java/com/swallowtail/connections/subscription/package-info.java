/**
 * Platforms that tell an app of an account only when they were asked to, are asked: after every new grant, until they
 * agree. A sign-in never waits for it and never fails by it.
 */
@NullMarked
package com.swallowtail.connections.subscription;

import org.jspecify.annotations.NullMarked;
