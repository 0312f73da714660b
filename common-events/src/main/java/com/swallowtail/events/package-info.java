/**
 * How a change becomes an event that cannot be lost: CloudEvents, the audit record, the transactional outbox and its
 * relay. It knows no business.
 */
@NullMarked
package com.swallowtail.events;

import org.jspecify.annotations.NullMarked;
