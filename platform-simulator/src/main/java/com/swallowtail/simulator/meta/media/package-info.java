/** What is published: reading it, its comments, its figures and those of its account. */
@NullMarked
package com.swallowtail.simulator.meta.media;

import org.jspecify.annotations.NullMarked;
