/**
 * TikTok's manners: its envelope, its refusals, its way to name the caller, its paces. It knows no endpoint.
 */
@NullMarked
package com.swallowtail.simulator.tiktok.wire;

import org.jspecify.annotations.NullMarked;
