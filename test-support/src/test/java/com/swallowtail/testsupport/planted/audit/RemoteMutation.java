package com.swallowtail.testsupport.planted.audit;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/elsewhere")
@RegisterRestClient
interface RemoteMutation {
    @POST
    void create();
}
