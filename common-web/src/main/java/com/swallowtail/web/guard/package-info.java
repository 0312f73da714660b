/**
 * Who may come in, and in which order callers are refused. It knows routes by their pattern alone, and no resource.
 */
@NullMarked
package com.swallowtail.web.guard;

import org.jspecify.annotations.NullMarked;
