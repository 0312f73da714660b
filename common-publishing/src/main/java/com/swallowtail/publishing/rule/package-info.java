/**
 * What is wrong with a post that is asked for, all of it at once and each with its place. The rules themselves are the
 * platforms' own; nothing here asks anybody.
 */
@NullMarked
package com.swallowtail.publishing.rule;

import org.jspecify.annotations.NullMarked;
