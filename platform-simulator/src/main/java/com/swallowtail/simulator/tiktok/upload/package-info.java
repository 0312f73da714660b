/** The address to which an app sends a video in chunks. */
@NullMarked
package com.swallowtail.simulator.tiktok.upload;

import org.jspecify.annotations.NullMarked;
