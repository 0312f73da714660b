/**
 * Meta's manners: its hosts and versions, how parameters travel, its error envelope, its headers, fields and pages.
 */
@NullMarked
package com.swallowtail.simulator.meta.wire;

import org.jspecify.annotations.NullMarked;
