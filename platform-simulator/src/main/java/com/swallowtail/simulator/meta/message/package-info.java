/** Who may write to whom, and until when? Messages between an account and the people who wrote to it, or commented. */
@NullMarked
package com.swallowtail.simulator.meta.message;

import org.jspecify.annotations.NullMarked;
