/**
 * What do platforms tell us unasked? A delivery is let in by its platform's gate, kept, answered, and only then acted upon:
 * again and again until that succeeds. What was signed by an app that an instance brought speaks for that instance
 * alone. How a delivery proves itself and what it asks for is each platform's own.
 */
@NullMarked
package com.swallowtail.publishing.webhook;

import org.jspecify.annotations.NullMarked;
