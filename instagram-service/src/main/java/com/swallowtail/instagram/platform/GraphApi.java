package com.swallowtail.instagram.platform;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The Graph: nodes, which have fields, and edges between them. The token travels in a header, never in an address. Bodies
 * are bytes, so that an answer is judged by its envelope before anything else.
 */
@RegisterRestClient(configKey = "instagram")
interface GraphApi {
    @GET
    @Path("/{version}/{node}")
    Uni<RestResponse<byte[]>> node(
            @Url String host,
            @PathParam("version") String version,
            @PathParam("node") String node,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @RestQuery Map<String, String> parameters);

    @GET
    @Path("/{version}/{node}/{edge}")
    Uni<RestResponse<byte[]>> edge(
            @Url String host,
            @PathParam("version") String version,
            @PathParam("node") String node,
            @PathParam("edge") String edge,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @RestQuery Map<String, String> parameters);

    @POST
    @Path("/{version}/{node}/{edge}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<byte[]>> create(
            @Url String host,
            @PathParam("version") String version,
            @PathParam("node") String node,
            @PathParam("edge") String edge,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            byte[] body);
}
