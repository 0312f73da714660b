/**
 * TikTok's dialect: its Login Kit's endpoints, errors, scopes and form of PKCE. Nobody else knows this package; it is found
 * through the seam that it implements.
 */
@NullMarked
package com.swallowtail.connections.platform.tiktok;

import org.jspecify.annotations.NullMarked;
