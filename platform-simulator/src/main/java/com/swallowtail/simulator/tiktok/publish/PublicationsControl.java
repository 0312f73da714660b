package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.setting.SimulatedClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Path("/__simulator/tiktok/publications")
@RunOnVirtualThread
class PublicationsControl {
    private final Publications publications;
    private final SimulatedClock clock;

    PublicationsControl(Publications publications, SimulatedClock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @GET
    public Map<String, List<PublicationView>> show() {
        publications.advance();
        return Map.of(
                "items", publications.all().stream().map(Publication::view).toList());
    }

    /** The owner of a draft posts it, publicly if nothing else is said. */
    @POST
    @Path("{publishId}/finish")
    public PublicationView finish(String publishId, @Nullable Choice choice) {
        Publication publication = advanced(publishId);
        String privacy = choice == null || choice.privacyLevel() == null ? "PUBLIC_TO_EVERYONE" : choice.privacyLevel();
        if (!publication.finish(privacy, clock.instant())) {
            throw new ClientErrorException("Only a delivered draft can be finished", 409);
        }
        return advanced(publishId).view();
    }

    /** The owner of a public post takes it down. */
    @POST
    @Path("{publishId}/withdraw")
    public PublicationView withdraw(String publishId) {
        Publication publication = advanced(publishId);
        if (!publication.withdraw()) {
            throw new ClientErrorException("Only a public post can be withdrawn", 409);
        }
        return advanced(publishId).view();
    }

    private Publication advanced(String publishId) {
        Publication publication = publications.named(publishId).orElseThrow(NotFoundException::new);
        publications.advance(publication);
        return publication;
    }

    record Choice(@Nullable String privacyLevel) {}
}
