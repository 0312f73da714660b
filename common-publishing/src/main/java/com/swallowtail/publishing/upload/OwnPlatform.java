package com.swallowtail.publishing.upload;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The routes of uploads are alike on all platforms; a service has those of its own platform alone. */
class OwnPlatform {
    private final String platform;

    OwnPlatform(UploadsConfig config) {
        this.platform = config.platform();
    }

    @ServerRequestFilter
    public void refuseAnother(ResourceInfo resource, UriInfo address) {
        var here = resource.getResourceClass().getPackage().equals(OwnPlatform.class.getPackage());
        if (here && !platform.equals(address.getPathParameters().getFirst("platform"))) {
            throw new Problem(EdgeProblem.NOT_FOUND, "Nothing is served at this address");
        }
    }
}
