/**
 * Takes in the posts that are asked for: reads what is alike in every platform's request, judges it, and makes each post
 * once. What a platform's posts consist of, and its rules for them, are told by the platform's desk.
 */
@NullMarked
package com.swallowtail.publishing.intake;

import org.jspecify.annotations.NullMarked;
