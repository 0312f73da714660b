/**
 * The people on this TikTok: their profile, what they allow, how much they posted elsewhere.
 */
@NullMarked
package com.swallowtail.simulator.tiktok.account;

import org.jspecify.annotations.NullMarked;
