/**
 * What happens to each request whatever platform it is meant for: it is noted, delayed, refused or cut. It knows no platform.
 */
@NullMarked
package com.swallowtail.simulator.traffic;

import org.jspecify.annotations.NullMarked;
