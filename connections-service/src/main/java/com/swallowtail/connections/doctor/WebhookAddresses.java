package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import com.swallowtail.connections.ConnectionsConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The addresses that platforms deliver to, by way of the gateway. Knocks as a stranger does, with a handshake of the wrong
 * word and a delivery without a signature, and wants to be turned away in our own words.
 */
@ApplicationScoped
class WebhookAddresses implements Examination {
    private static final Set<Integer> TURNED_AWAY = Set.of(400, 401, 403, 405);
    private static final String REMEDY =
            "Route /webhooks at PUBLIC_BASE_URL to the gateway, and see that tiktok-service and instagram-service run.";

    private final String base;
    private final Visits visits;

    WebhookAddresses(ConnectionsConfig config, Visits visits) {
        this.base = config.publicBaseUrl().toString().replaceFirst("/$", "");
        this.visits = visits;
    }

    @Override
    public String part() {
        return "webhooks";
    }

    @Override
    public String remedy() {
        return REMEDY;
    }

    @Override
    public Uni<List<Check>> examine() {
        return Uni.join()
                .all(
                        knock("tiktok", HttpMethod.POST, "/webhooks/tiktok"),
                        knock(
                                "instagram",
                                HttpMethod.GET,
                                "/webhooks/instagram?hub.mode=subscribe&hub.verify_token=doctor&hub.challenge=doctor"))
                .andFailFast();
    }

    private Uni<Check> knock(String platform, HttpMethod method, String path) {
        var address = URI.create(base + path);
        return visits.visit(method, address)
                .map(answer -> judge(platform, answer))
                .onFailure()
                .recoverWithItem(() -> Check.unknown(
                        "webhooks-" + platform,
                        "PUBLIC_BASE_URL cannot be reached from here, which is so in a closed network; from outside, try: curl "
                                + base + "/webhooks/" + platform));
    }

    static Check judge(String platform, Visits.Answer answer) {
        var name = "webhooks-" + platform;
        var ours = answer.type() != null && answer.type().startsWith("application/problem+json");
        if (!ours) {
            return Examination.fault(name, "Somebody else answers at PUBLIC_BASE_URL.", REMEDY);
        }
        return TURNED_AWAY.contains(answer.status())
                ? Check.pass(name, "The gateway leads to it, and a stranger is turned away there.")
                : Examination.fault(name, "The gateway answers " + answer.status() + ".", REMEDY);
    }
}
