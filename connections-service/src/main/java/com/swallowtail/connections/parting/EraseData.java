package com.swallowtail.connections.parting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases, in every instance, what is held of a person who wants that at Meta. */
@ApplicationScoped
class EraseData {
    private final ProveDeparture proveDeparture;
    private final DataDeletions deletions;

    EraseData(ProveDeparture proveDeparture, DataDeletions deletions) {
        this.proveDeparture = proveDeparture;
        this.deletions = deletions;
    }

    Uni<DataDeletion> erase(SignedRequest request) {
        return proveDeparture.prove(request).chain(deletions::carryOut);
    }
}
