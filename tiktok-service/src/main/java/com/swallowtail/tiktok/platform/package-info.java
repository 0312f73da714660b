/**
 * What does TikTok offer, and what does it mean when it refuses? The only package that speaks TikTok's dialect: its paths,
 * field names, envelope and error codes end here. It knows nothing of posts, tenants or our database.
 *
 * <p>Content Posting API: <a href="https://developers.tiktok.com/doc/content-posting-api-reference-direct-post">reference</a>;
 * limits per account: video, inbox and photo init 6/min each, status 30/min, creator info 20/min, video list 600/min.
 */
@NullMarked
package com.swallowtail.tiktok.platform;

import org.jspecify.annotations.NullMarked;
