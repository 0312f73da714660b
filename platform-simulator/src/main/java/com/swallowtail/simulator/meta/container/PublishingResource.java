package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.container.ContainerRequest.Owner;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Creating containers, publishing them, and how many may still be published. */
@Path(MetaPaths.GRAPH + "/{account:me|\\d+}")
@RunOnVirtualThread
class PublishingResource {
    private final MetaCallers callers;
    private final CurrentCall current;
    private final Creation creation;
    private final Publications publications;
    private final Quota quota;

    PublishingResource(
            MetaCallers callers, CurrentCall current, Creation creation, Publications publications, Quota quota) {
        this.callers = callers;
        this.current = current;
        this.creation = creation;
        this.publications = publications;
        this.quota = quota;
    }

    @POST
    @Path("media")
    public ObjectNode create(String account) {
        Owner owner = owner(account);
        MetaCall call = current.get();
        Container created = creation.create(owner, !call.onInstagram(), call.parameters());
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", created.id());
        if (call.parameters().has("upload_type")) {
            answer.put("uri", UploadAddress.of(call, created.id()));
        }
        return answer;
    }

    @POST
    @Path("media_publish")
    public ObjectNode publish(String account) {
        Owner owner = owner(account);
        String mediaId = publications.publish(owner, current.parameters().required("creation_id"));
        return JsonNodeFactory.instance.objectNode().put("id", mediaId);
    }

    @GET
    @Path("content_publishing_limit")
    public ObjectNode limit(String account) {
        return quota.read(owner(account).username(), current.parameters());
    }

    private Owner owner(String id) {
        InstagramAccount account = callers.admit()
                .demand(Permission.BASIC, Permission.PUBLISH, Permission.PAGES_READ)
                .account(id);
        return new Owner(account.id(), account.username());
    }
}
