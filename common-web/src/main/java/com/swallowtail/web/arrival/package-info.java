/**
 * What every request gets and every answer carries: an id, the security headers, the CORS answer.
 */
@NullMarked
package com.swallowtail.web.arrival;

import org.jspecify.annotations.NullMarked;
