/** How is a figure told? With the span of time that it covers, when it was fetched, and, where there is none, why. */
@NullMarked
package com.swallowtail.instagram.figure;

import org.jspecify.annotations.NullMarked;
