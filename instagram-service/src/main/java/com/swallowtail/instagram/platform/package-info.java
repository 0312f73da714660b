/**
 * What does Instagram offer, and what does it mean when it refuses? The only package that speaks Meta's dialect: its hosts,
 * paths, field names, envelope and error codes end here. It knows nothing of posts, tenants or our database.
 *
 * <p>Instagram Platform: <a href="https://developers.facebook.com/docs/instagram-platform/reference">reference</a>; limits
 * per account: calls by its impressions in 24 hours, told in the answers' headers; published posts per 24 hours as
 * {@code content_publishing_limit} answers; 400 containers per 24 hours.
 */
@NullMarked
package com.swallowtail.instagram.platform;

import org.jspecify.annotations.NullMarked;
