package com.swallowtail.publishing.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.swallowtail.publishing.Reach;
import com.swallowtail.publishing.token.ConnectionsRefusal;
import com.swallowtail.web.Exempt;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Where connections-service tells who signed a webhook. */
@RegisterRestClient(configKey = "connections")
@OidcClientFilter
@RegisterProvider(ConnectionsRefusal.class)
@Exempt(rule = 3, because = "connections-service is one of ours and speaks no platform's dialect")
@Path("/internal/v1/webhooks/verify")
interface VerificationApi {
    @POST
    Uni<Verdict> verify(Question question);

    /** Was this payload signed like that by the app, or where none is named by any, those of these instances first? */
    record Question(String platform, @Nullable String appId, String payload, String signature, Set<String> instances) {}

    /** An answer that does not say both is none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verdict(
            @JsonProperty(required = true) boolean valid,
            @JsonProperty(required = true) Set<String> instances) {
        Reach reach() {
            return new Reach(valid ? instances : Set.of());
        }
    }
}
