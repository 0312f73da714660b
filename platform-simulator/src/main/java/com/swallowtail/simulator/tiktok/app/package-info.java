/**
 * The developer apps which TikTok knows here, and what was registered for them.
 */
@NullMarked
package com.swallowtail.simulator.tiktok.app;

import org.jspecify.annotations.NullMarked;
