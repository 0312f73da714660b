/**
 * A stateful, strict stand-in for the platforms: same paths, envelopes, errors, quotas and webhooks, under control of
 * whoever runs it.
 */
@NullMarked
package com.swallowtail.simulator;

import org.jspecify.annotations.NullMarked;
