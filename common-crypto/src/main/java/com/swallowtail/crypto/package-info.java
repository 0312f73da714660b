/**
 * How a secret is kept: a Fernet key ring, and envelopes that open only in the place they were sealed for. It knows
 * nothing of HTTP, databases or platforms.
 */
@NullMarked
package com.swallowtail.crypto;

import org.jspecify.annotations.NullMarked;
