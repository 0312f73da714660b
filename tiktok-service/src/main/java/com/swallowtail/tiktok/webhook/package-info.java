/**
 * What does TikTok tell us unasked? A delivery is proved genuine, kept, answered, and only then acted upon. What a notice
 * means for a post is for the posting feature to say.
 */
@NullMarked
package com.swallowtail.tiktok.webhook;

import org.jspecify.annotations.NullMarked;
