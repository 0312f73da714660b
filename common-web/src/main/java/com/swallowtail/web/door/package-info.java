/**
 * How a failure leaves: each one, from whatever layer, as problem+json, logged once. It does not know why things fail.
 */
@NullMarked
package com.swallowtail.web.door;

import org.jspecify.annotations.NullMarked;
