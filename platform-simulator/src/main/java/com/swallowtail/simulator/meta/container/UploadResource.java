package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.media.Ownership;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a video, from where the last upload broke off. What arrived of a broken one counts. */
@Path(MetaPaths.RUPLOAD + "/ig-api-upload/{id}")
@Consumes("*/*")
@RunOnVirtualThread
class UploadResource {
    private final Containers containers;
    private final MetaCallers callers;
    private final Ownership ownership;
    private final CurrentCall current;
    private final Arriving arriving;

    UploadResource(
            Containers containers, MetaCallers callers, Ownership ownership, CurrentCall current, Arriving arriving) {
        this.containers = containers;
        this.callers = callers;
        this.ownership = ownership;
        this.current = current;
        this.arriving = arriving;
    }

    @POST
    public Response upload(
            String id,
            @RestHeader("Authorization") @Nullable String authorization,
            @RestHeader("file_url") @Nullable String fileUrl,
            Arriving.Part part,
            InputStream body)
            throws IOException {
        Container container = container(id, authorization);
        return fileUrl == null ? arriving.take(container, part, body) : arriving.fetch(container, fileUrl);
    }

    /** Whoever it is not meant for is told nothing more than that. */
    private Container container(String id, @Nullable String authorization) {
        try {
            if (authorization == null || !authorization.startsWith("OAuth ")) {
                throw MetaRefusal.invalidToken("The Authorization header is not OAuth and a token");
            }
            var caller = callers.admit().demand(Permission.PUBLISH);
            Container container = containers.named(id).orElseThrow(() -> MetaRefusal.noSuchObject("post", id));
            ownership.demand(caller, container.request().owner().id(), current.get(), id);
            return container;
        } catch (MetaRefusal refused) {
            throw new UploadRefusal("unauthorized user request", refused.message());
        }
    }
}
