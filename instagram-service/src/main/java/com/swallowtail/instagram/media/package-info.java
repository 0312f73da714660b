/** What has this account published? Instagram's own list, page by page; nothing is kept. */
@NullMarked
package com.swallowtail.instagram.media;

import org.jspecify.annotations.NullMarked;
