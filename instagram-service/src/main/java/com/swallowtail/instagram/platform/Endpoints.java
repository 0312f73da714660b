package com.swallowtail.instagram.platform;

import com.swallowtail.web.outbound.Endpoint;

/** Instagram's endpoints by the names that metrics know them by, each with the guard that it is called through. */
final class Endpoints {
    static final Endpoint CREATE_CONTAINER = publish("media-create");
    static final Endpoint PUBLISH = publish("media-publish");
    static final Endpoint CONTAINER_STATUS = read("container-status");
    static final Endpoint PUBLISHING_LIMIT = read("publishing-limit");
    static final Endpoint MEDIA_LIST = read("media-list");
    static final Endpoint MEDIUM = read("media");
    static final Endpoint COMMENTS = read("comments");
    static final Endpoint MEDIA_INSIGHTS = read("media-insights");
    static final Endpoint ACCOUNT_INSIGHTS = read("account-insights");
    static final Endpoint UPLOAD = new Endpoint("instagram", "instagram-upload", "upload");

    private Endpoints() {}

    private static Endpoint read(String name) {
        return new Endpoint("instagram", "instagram-read", name);
    }

    private static Endpoint publish(String name) {
        return new Endpoint("instagram", "instagram-publish", name);
    }
}
