/**
 * What we do when a person parts from an app at Meta: removes it, or wants their data deleted. Meta tells us by a signed
 * request that does not name the app, so who signed decides what it reaches. Refuses to know how a connection is kept.
 */
@NullMarked
package com.swallowtail.connections.parting;

import org.jspecify.annotations.NullMarked;
