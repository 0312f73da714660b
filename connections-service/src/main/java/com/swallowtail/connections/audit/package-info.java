/**
 * The trail of who did what, as copied from every service's audit events. Never edits, only adds and answers.
 */
@NullMarked
package com.swallowtail.connections.audit;

import org.jspecify.annotations.NullMarked;
