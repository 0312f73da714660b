/** What may this account post right now? TikTok's answer, kept for at most a minute. */
@NullMarked
package com.swallowtail.tiktok.creator;

import org.jspecify.annotations.NullMarked;
