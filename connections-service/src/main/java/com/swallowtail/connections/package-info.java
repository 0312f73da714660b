/**
 * Who is connected, with what grant: the words that all features of connections-service share. Each feature is a
 * package of its own; this one holds vocabulary and settings, and knows no feature.
 */
@NullMarked
package com.swallowtail.connections;

import org.jspecify.annotations.NullMarked;
