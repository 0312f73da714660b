/**
 * What is alike in every platform's client: how a call is made, what silence means, and the five ways in which a platform
 * does not do what was asked. It speaks no platform's dialect: each service translates its platform's words into these.
 */
@NullMarked
package com.swallowtail.publishing.platform;

import org.jspecify.annotations.NullMarked;
