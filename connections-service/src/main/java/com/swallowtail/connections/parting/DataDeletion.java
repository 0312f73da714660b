package com.swallowtail.connections.parting;

import java.time.Instant;

/** That what was held of somebody was erased: all that is left of them. */
record DataDeletion(String code, Instant askedAt, Instant doneAt) {}
