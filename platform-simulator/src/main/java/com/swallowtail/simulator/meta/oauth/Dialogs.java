package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.traffic.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How a dialog answers: with a page, or by sending the browser back. */
@ApplicationScoped
public class Dialogs {
    private final CurrentRequest log;

    Dialogs(CurrentRequest log) {
        this.log = log;
    }

    @ServerExceptionMapper
    public Response show(ShownToThePerson failure) {
        log.problem("shown on Meta's own page: " + failure.why());
        return page(400, DialogPage.failed(failure.why()));
    }

    static Response redirect(String address) {
        return Response.status(302).header("Location", address).build();
    }

    static Response page(int status, String html) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(html)
                .build();
    }
}
