/** The Display API: what is publicly on an account. */
@NullMarked
package com.swallowtail.simulator.tiktok.video;

import org.jspecify.annotations.NullMarked;
