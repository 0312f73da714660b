/** What TikTok tells an app of its own accord, signed, and again until it is heard. */
@NullMarked
package com.swallowtail.simulator.tiktok.webhook;

import org.jspecify.annotations.NullMarked;
