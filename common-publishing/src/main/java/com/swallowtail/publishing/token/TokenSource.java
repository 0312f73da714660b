package com.swallowtail.publishing.token;

import com.swallowtail.web.Problem;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks connections-service. Each call may be repeated: an old token version just answers the current token. */
@ApplicationScoped
class TokenSource {
    private static final String GUARD = "connections";

    private final ConnectionsApi connections;
    private final AccountTokensConfig config;
    private final Outbound outbound;

    TokenSource(@RestClient ConnectionsApi connections, AccountTokensConfig config, Outbound outbound) {
        this.connections = connections;
        this.config = config;
        this.outbound = outbound;
    }

    Uni<UsableToken> current(String instanceId) {
        return asked(() -> connections.token(
                instanceId, config.platform(), config.minLife().toSeconds()));
    }

    Uni<UsableToken> instead(String instanceId, UsableToken refused, String platformError) {
        var rejected = new ConnectionsApi.Rejected(refused.tokenVersion(), platformError);
        return asked(() -> connections.rejected(instanceId, config.platform(), rejected));
    }

    Uni<Void> removed(RemovedGrant grant) {
        return asked(() -> connections.removed(grant));
    }

    private <T> Uni<T> asked(Supplier<Uni<T>> call) {
        return outbound.callRepeatable(GUARD, call)
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(ConnectionsRefusal::unwell);
    }
}
