/**
 * What Meta tells an app by itself: whom it tells what, how it signs and repeats it, and how an app asks to be told.
 */
@NullMarked
package com.swallowtail.simulator.meta.webhook;

import org.jspecify.annotations.NullMarked;
