/**
 * The remote control under /__simulator, as far as it is the same for every platform, and the page at the root.
 */
@NullMarked
package com.swallowtail.simulator.control;

import org.jspecify.annotations.NullMarked;
