package com.swallowtail.simulator.tiktok.webhook;

import com.swallowtail.simulator.tiktok.oauth.Grants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Path("/__simulator/tiktok/webhooks")
@RunOnVirtualThread
class WebhooksControl {
    private final Webhooks webhooks;
    private final Grants grants;

    WebhooksControl(Webhooks webhooks, Grants grants) {
        this.webhooks = webhooks;
        this.grants = grants;
    }

    @GET
    public Map<String, List<Webhook.View>> show() {
        return Map.of("items", webhooks.views());
    }

    /** Tells the app of a connected account whatever is wanted. */
    @POST
    public void tell(Wanted wanted) {
        String clientKey = grants.withOpenId(wanted.openId())
                .orElseThrow(NotFoundException::new)
                .clientKey();
        Map<String, Object> content = wanted.content() == null ? Map.of() : wanted.content();
        webhooks.tell(clientKey, wanted.openId(), wanted.event(), content);
    }

    record Wanted(String event, String openId, @Nullable Map<String, Object> content) {}
}
