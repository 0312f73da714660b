@NullMarked
package com.swallowtail.events;

import org.jspecify.annotations.NullMarked;
