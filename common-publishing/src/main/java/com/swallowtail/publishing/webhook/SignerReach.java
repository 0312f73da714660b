package com.swallowtail.publishing.webhook;

import com.swallowtail.publishing.Reach;
import com.swallowtail.publishing.token.ConnectionsRefusal;
import com.swallowtail.publishing.webhook.VerificationApi.Question;
import com.swallowtail.publishing.webhook.VerificationApi.Verdict;
import com.swallowtail.web.Problem;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * For whom does a signer speak whom we do not know? connections-service has the secrets to tell. While it cannot be asked the
 * delivery is put off, not refused: its platform repeats it. Asked once, since that is a repetition enough, and with a guard
 * of its own, so that a flood of forgeries neither becomes one of questions nor stands in the way of tokens.
 */
@ApplicationScoped
class SignerReach {
    private static final String GUARD = "connections-webhooks";

    private final VerificationApi connections;
    private final PlatformWebhooks webhooks;
    private final Outbound outbound;

    SignerReach(@RestClient VerificationApi connections, PlatformWebhooks webhooks, Outbound outbound) {
        this.connections = connections;
        this.webhooks = webhooks;
        this.outbound = outbound;
    }

    Uni<Reach> of(String platform, Stranger stranger, byte[] body) {
        var payload = SignedText.of(body);
        if (payload == null) {
            return Uni.createFrom().failure(unproved(stranger));
        }
        return outbound.call(GUARD, () -> webhooks.of(platform)
                        .concerned(body)
                        .map(instances ->
                                new Question(platform, stranger.appId(), payload, stranger.signature(), instances))
                        .chain(connections::verify))
                .onFailure()
                .transform(ConnectionsRefusal::unwell)
                .map(Verdict::reach)
                .invoke(reach -> {
                    if (reach.isNobody()) {
                        throw unproved(stranger);
                    }
                });
    }

    private static Problem unproved(Stranger stranger) {
        return new Problem(stranger.otherwise(), "The delivery is not signed by an app that is known here");
    }
}
