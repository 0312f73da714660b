/**
 * What does it take to post to TikTok? The request and its rules, the steps from TikTok's permission to its last word, and
 * what its notices mean for a post. It refuses to know how a post is stored, claimed or repeated.
 */
@NullMarked
package com.swallowtail.tiktok.posting;

import org.jspecify.annotations.NullMarked;
