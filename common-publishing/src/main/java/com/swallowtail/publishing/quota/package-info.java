/**
 * How much of a platform's limits an account has used, over all replicas and instances, and when there is room again.
 * It knows limits as a number within a window; what they are for, and what a refusal means, is the platform's business.
 */
@NullMarked
package com.swallowtail.publishing.quota;

import org.jspecify.annotations.NullMarked;
