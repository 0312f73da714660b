package com.swallowtail.publishing.webhook;

import com.swallowtail.publishing.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what arrived, once it is known for whom it speaks. Answer the platform when this has succeeded. */
@ApplicationScoped
public class TakeDelivery {
    private final SignerReach signers;
    private final Deliveries deliveries;

    TakeDelivery(SignerReach signers, Deliveries deliveries) {
        this.signers = signers;
        this.deliveries = deliveries;
    }

    public Uni<Void> take(Arrival arrival) {
        return reach(arrival).chain(reach -> deliveries.keep(arrival, reach));
    }

    private Uni<Reach> reach(Arrival arrival) {
        var stranger = arrival.stranger();
        return stranger == null
                ? Uni.createFrom().item(Reach.EVERYBODY)
                : signers.of(arrival.platform(), stranger, arrival.body());
    }
}
