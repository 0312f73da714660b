/**
 * What whoever runs the simulator has decided: settings, the time it is, and how everything is put back.
 */
@NullMarked
package com.swallowtail.simulator.setting;

import org.jspecify.annotations.NullMarked;
