/** What is said about a piece of media? Instagram's own list, page by page; nothing is kept. */
@NullMarked
package com.swallowtail.instagram.comment;

import org.jspecify.annotations.NullMarked;
