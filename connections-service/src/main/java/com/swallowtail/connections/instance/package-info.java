/**
 * Which instances exist, and what they are called. Knows no platform.
 */
@NullMarked
package com.swallowtail.connections.instance;

import org.jspecify.annotations.NullMarked;
