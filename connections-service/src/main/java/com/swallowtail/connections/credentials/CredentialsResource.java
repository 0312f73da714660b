package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Tag(
        name = "Credentials",
        description = "Platform apps that an instance brings of its own. A secret can be written and never read.")
@Path("/api/v1/instances/{instanceId}/credentials/{platform}")
class CredentialsResource {
    private final Credentials credentials;
    private final Caller caller;

    CredentialsResource(Credentials credentials, Caller caller) {
        this.credentials = credentials;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getCredentials", summary = "The app for a platform and login, without its secret")
    public Uni<CredentialsView> get(
            @RestPath InstanceId instanceId,
            @RestPath Platform platform,
            @Parameter(schema = @Schema(implementation = LoginVia.class)) @RestQuery @Nullable String loginVia) {
        return credentials.get(instanceId.value(), platform, platform.login(loginVia));
    }

    @PUT
    @Operation(
            operationId = "saveCredentials",
            summary = "Sets the app for a platform and login",
            description = "Without a clientSecret, or with a blank one, the stored secret stays.")
    @Audited("credentials.saved")
    public Uni<CredentialsView> save(
            @RestPath InstanceId instanceId, @RestPath Platform platform, @Valid @NotNull CredentialsRequest request) {
        var login = platform.login(request.loginVia());
        return credentials.save(
                instanceId.value(),
                platform,
                login,
                request.clientId().strip(),
                request.clientSecret(),
                Initiator.of(caller));
    }

    @DELETE
    @Operation(operationId = "deleteCredentials", summary = "Forgets the app; the one of the installation serves again")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @Audited("credentials.deleted")
    public Uni<Void> delete(
            @RestPath InstanceId instanceId,
            @RestPath Platform platform,
            @Parameter(schema = @Schema(implementation = LoginVia.class)) @RestQuery @Nullable String loginVia) {
        return credentials.delete(instanceId.value(), platform, platform.login(loginVia), Initiator.of(caller));
    }
}
