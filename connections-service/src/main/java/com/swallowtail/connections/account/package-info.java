/**
 * The accounts that a consent leads to and the one that is picked; its profile, read anew on demand, and its picture.
 */
@NullMarked
package com.swallowtail.connections.account;

import org.jspecify.annotations.NullMarked;
