/**
 * What does Instagram tell us unasked? A delivery is proved genuine, kept, answered, and only then read: what people did at
 * an account is told to every instance that is connected to it, once.
 */
@NullMarked
package com.swallowtail.instagram.webhook;

import org.jspecify.annotations.NullMarked;
