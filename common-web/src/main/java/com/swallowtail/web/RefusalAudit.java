package com.swallowtail.web;

import io.smallrye.mutiny.Uni;

/** Keeps refusals for the audit trail. Optional; the caller is turned away whether or not this succeeds. */
public interface RefusalAudit {
    Uni<Void> refused(Refusal refusal);
}
