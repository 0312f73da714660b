/**
 * Who is on Facebook and Instagram here: people, their Pages with tasks, and Instagram accounts.
 */
@NullMarked
package com.swallowtail.simulator.meta.person;

import org.jspecify.annotations.NullMarked;
