/**
 * Who is connected, with what grant; and tokens that work, now.
 */
@NullMarked
package com.swallowtail.connections;

import org.jspecify.annotations.NullMarked;
