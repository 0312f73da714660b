/** Videos and pictures to publish, so that no test needs a file of its own. */
@NullMarked
package com.swallowtail.simulator.media;

import org.jspecify.annotations.NullMarked;
