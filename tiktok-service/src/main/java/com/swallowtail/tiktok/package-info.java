/**
 * Speaks TikTok on behalf of a connected account.
 */
@NullMarked
package com.swallowtail.tiktok;

import org.jspecify.annotations.NullMarked;
