/**
 * How is a file of any size cut for TikTok, and where does it go on after a failure? Pure arithmetic: bytes are moved by
 * the posting feature.
 */
@NullMarked
package com.swallowtail.tiktok.upload;

import org.jspecify.annotations.NullMarked;
