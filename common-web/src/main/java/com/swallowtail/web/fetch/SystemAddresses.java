package com.swallowtail.web.fetch;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/** The operating system's resolver, on a worker thread since it waits. */
@ApplicationScoped
@DefaultBean
class SystemAddresses implements Addresses {
    private final Vertx vertx;

    SystemAddresses(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<List<InetAddress>> of(String host) {
        return vertx.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false);
    }
}
