/**
 * Seals and opens secrets, each bound to its place. The only caller of common-crypto's cipher.
 */
@NullMarked
package com.swallowtail.connections.vault;

import org.jspecify.annotations.NullMarked;
