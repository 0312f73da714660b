/**
 * Traces, where an operator has said where they go. It decides whether there are any, and keeps out of them what is nobody's
 * business; what makes them is OpenTelemetry.
 */
@NullMarked
package com.swallowtail.web.tracing;

import org.jspecify.annotations.NullMarked;
