/** Which public videos does this account have? TikTok's own list, page by page; nothing is kept. */
@NullMarked
package com.swallowtail.tiktok.video;

import org.jspecify.annotations.NullMarked;
