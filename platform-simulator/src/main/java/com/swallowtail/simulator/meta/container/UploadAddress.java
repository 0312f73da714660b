package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaHost;

/** Where the bytes of a container go: on the upload host, as the client reaches Meta's hosts here. */
final class UploadAddress {
    private static final String USUAL_VERSION = "v25.0";

    private UploadAddress() {}

    static String of(MetaCall call, String containerId) {
        String path = "/ig-api-upload/" + call.address().version().orElse(USUAL_VERSION) + "/" + containerId;
        String end = call.address().prefix() + call.address().path();
        String origin = call.url().substring(0, call.url().length() - end.length());
        return origin.replace(MetaHost.GRAPH_FACEBOOK.hostName(), MetaHost.RUPLOAD.hostName()) + path;
    }
}
