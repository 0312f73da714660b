/**
 * The profile of a connected account, read anew on demand, and its picture.
 */
@NullMarked
package com.swallowtail.connections.account;

import org.jspecify.annotations.NullMarked;
