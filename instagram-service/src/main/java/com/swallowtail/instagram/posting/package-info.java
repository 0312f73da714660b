/**
 * How does a post come to Instagram? The platform's side of taking a post in and of its steps; the life of a post is
 * common-publishing's, the words of the Graph API are {@code platform}'s.
 */
@NullMarked
package com.swallowtail.instagram.posting;

import org.jspecify.annotations.NullMarked;
