package com.swallowtail.testsupport.planted.audit;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/things")
class SilentMutation {
    @GET
    public String show() {
        return "a thing";
    }

    @DELETE
    public void remove() {}
}
