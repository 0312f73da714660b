package com.swallowtail.simulator.meta.container;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

@Path("/__simulator/meta/publications")
@RunOnVirtualThread
class PublicationsControl {
    private final Publications publications;

    PublicationsControl(Publications publications) {
        this.publications = publications;
    }

    @GET
    public Map<String, List<Publication>> show() {
        return Map.of("items", publications.all());
    }
}
