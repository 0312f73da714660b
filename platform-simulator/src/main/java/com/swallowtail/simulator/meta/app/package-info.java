/**
 * The developer app as Meta's dashboard holds it: a Meta app and an Instagram app in one.
 */
@NullMarked
package com.swallowtail.simulator.meta.app;

import org.jspecify.annotations.NullMarked;
