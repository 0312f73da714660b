package com.swallowtail.simulator.control;

import com.swallowtail.simulator.traffic.RequestEntry;
import com.swallowtail.simulator.traffic.RequestLog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/__simulator/requests")
@RunOnVirtualThread
class RequestsControl {
    private final RequestLog log;

    RequestsControl(RequestLog log) {
        this.log = log;
    }

    @GET
    public Map<String, List<RequestEntry.View>> show(@RestQuery @Nullable String path) {
        return Map.of("items", log.entries(path));
    }

    @DELETE
    public void clear() {
        log.reset();
    }
}
