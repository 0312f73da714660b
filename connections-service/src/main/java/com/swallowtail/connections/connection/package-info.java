/**
 * What a connection is: its row, its states, its events, its end. Transactions live here; a platform is only called by
 * the worker that takes grants back.
 */
@NullMarked
package com.swallowtail.connections.connection;

import org.jspecify.annotations.NullMarked;
