/** How is this account, or a piece of its media, doing? Instagram's figures, asked for when they are wanted; nothing is kept. */
@NullMarked
package com.swallowtail.instagram.insight;

import org.jspecify.annotations.NullMarked;
