/**
 * The one public address of a stack on one machine: who serves which path, within which limits, and what a caller is
 * told when nobody can. It knows nothing of tenants, tokens or platforms; that is the services' business.
 */
@NullMarked
package com.swallowtail.devstack.gateway;

import org.jspecify.annotations.NullMarked;
