/**
 * Does everything to the refresh of tokens that may happen to it, and keeps exact accounts: was a refresh token ever presented
 * again after its replacement had been stored, and did a connection ever lose its grant by our fault?
 */
@NullMarked
package com.swallowtail.devstack.torture;

import org.jspecify.annotations.NullMarked;
