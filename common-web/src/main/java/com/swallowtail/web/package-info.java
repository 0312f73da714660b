/**
 * The edge that every service shares: one door for failures, the order of refusal, limits, request ids and pages. It
 * knows no route of any service.
 */
@NullMarked
package com.swallowtail.web;

import org.jspecify.annotations.NullMarked;
