package com.swallowtail.simulator.tiktok.user;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;

/** One picture for everybody; once its address has run out it answers 403. */
@Path("/media/avatars/{file}")
@RunOnVirtualThread
class AvatarResource {
    private final Avatars avatars;

    AvatarResource(Avatars avatars) {
        this.avatars = avatars;
    }

    @GET
    @Produces("image/jpeg")
    public byte[] show(@RestQuery("x-expires") long expires) {
        if (avatars.hasRunOut(expires)) {
            throw new ForbiddenException();
        }
        try (InputStream picture = AvatarResource.class.getResourceAsStream("/media/sample.jpg")) {
            return Objects.requireNonNull(picture).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
