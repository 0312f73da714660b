/**
 * What a token may read of its owner: me, the Pages, the Instagram profile.
 */
@NullMarked
package com.swallowtail.simulator.meta.account;

import org.jspecify.annotations.NullMarked;
