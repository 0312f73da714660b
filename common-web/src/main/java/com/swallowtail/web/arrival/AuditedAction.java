package com.swallowtail.web.arrival;

import com.swallowtail.web.Audited;
import com.swallowtail.web.RequestAttributes;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes how the audit trail calls the mutation that is about to run. */
class AuditedAction {
    @ServerRequestFilter
    public void note(ResourceInfo resource, RoutingContext request) {
        Audited audited = resource.getResourceMethod().getAnnotation(Audited.class);
        if (audited != null) {
            RequestAttributes.ACTION.put(request, audited.value());
        }
    }
}
