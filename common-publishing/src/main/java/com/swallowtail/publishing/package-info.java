/**
 * The life of a post, from its idempotent creation to a settled outcome. It knows no platform; each platform
 * implements its seam.
 */
@NullMarked
package com.swallowtail.publishing;

import org.jspecify.annotations.NullMarked;
