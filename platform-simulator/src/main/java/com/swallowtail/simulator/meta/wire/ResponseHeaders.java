package com.swallowtail.simulator.meta.wire;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.MetaSettings;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Says with each answer which version served it, how to find it again, and how much of the budget is used. */
@ApplicationScoped
class ResponseHeaders {
    private static final String REVISION = "1031000000";

    private final CurrentSettings settings;

    ResponseHeaders(CurrentSettings settings) {
        this.settings = settings;
    }

    void addTo(HttpServerResponse response, MetaCall call) {
        if (!call.host().isGraph()) {
            return;
        }
        if (!call.servedVersion().isEmpty()) {
            response.putHeader("facebook-api-version", call.servedVersion());
        }
        response.putHeader("x-fb-trace-id", call.traceId());
        response.putHeader("x-fb-request-id", call.traceId());
        response.putHeader("x-fb-rev", REVISION);
        response.putHeader("X-FB-Debug", call.traceId());
        usage(response, call);
    }

    /** Where both budgets apply, that of the business counts. */
    private void usage(HttpServerResponse response, MetaCall call) {
        MetaSettings now = settings.meta();
        String account = call.chargedAccount();
        if (account == null) {
            response.putHeader("x-app-usage", "{" + shares(now.metaAppUsage()) + "}");
            return;
        }
        response.putHeader(
                "x-business-use-case-usage",
                "{\"%s\":[{\"type\":\"instagram\",%s,\"estimated_time_to_regain_access\":%d}]}"
                        .formatted(account, shares(now.metaBusinessUsage()), now.metaRegainMinutes()));
    }

    private static String shares(int percent) {
        return "\"call_count\":%d,\"total_cputime\":%d,\"total_time\":%d".formatted(percent, percent / 4, percent / 4);
    }
}
