/**
 * Did a platform sign this webhook for an app that an instance brought? Only this service has the secrets to say so; what a
 * webhook means is for the services that take it in.
 */
@NullMarked
package com.swallowtail.connections.webhook;

import org.jspecify.annotations.NullMarked;
