/**
 * From an old key to a new one: seals everything anew that the old key sealed, beside the traffic, and certifies that nothing
 * is left of it, so that the old key can be removed. Knows which columns are sealed, and nothing of what they mean.
 */
@NullMarked
package com.swallowtail.connections.rotation;

import org.jspecify.annotations.NullMarked;
