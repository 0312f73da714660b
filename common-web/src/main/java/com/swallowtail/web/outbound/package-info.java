/**
 * How this process calls anybody else: in bounded time, in bounded number, not at all while the other side is down, and
 * twice only where twice does no harm. It knows no platform, only the names of its guards.
 */
@NullMarked
package com.swallowtail.web.outbound;

import org.jspecify.annotations.NullMarked;
