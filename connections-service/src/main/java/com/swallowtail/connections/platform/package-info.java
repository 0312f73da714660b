/**
 * The seam: all that we ask of any platform, and the one adapter that speaks TikTok's dialect. Refuses to know rows,
 * tenants and HTTP callers.
 */
@NullMarked
package com.swallowtail.connections.platform;

import org.jspecify.annotations.NullMarked;
