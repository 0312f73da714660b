/**
 * Speaks Instagram on behalf of a connected account.
 */
@NullMarked
package com.swallowtail.instagram;

import org.jspecify.annotations.NullMarked;
