/**
 * How does a file of any size reach TikTok? Cut by TikTok's arithmetic, streamed from its source, and taken up again where
 * it stopped. Nothing of it is held but what is on the wire.
 */
@NullMarked
package com.swallowtail.tiktok.upload;

import org.jspecify.annotations.NullMarked;
