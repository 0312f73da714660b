/**
 * What an app may read about the person who connected.
 */
@NullMarked
package com.swallowtail.simulator.tiktok.user;

import org.jspecify.annotations.NullMarked;
