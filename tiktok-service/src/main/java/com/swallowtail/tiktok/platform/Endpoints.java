package com.swallowtail.tiktok.platform;

import com.swallowtail.web.outbound.Endpoint;

/** TikTok's endpoints by the names that metrics know them by, each with the guard that it is called through. */
final class Endpoints {
    static final Endpoint CREATOR_INFO = read("creator-info");
    static final Endpoint STATUS = read("publish-status");
    static final Endpoint VIDEOS = read("video-list");
    static final Endpoint VIDEO_INIT = publish("video-init");
    static final Endpoint INBOX_VIDEO_INIT = publish("inbox-video-init");
    static final Endpoint CONTENT_INIT = publish("content-init");
    static final Endpoint CANCEL = publish("publish-cancel");
    static final Endpoint CHUNK = new Endpoint("tiktok", "tiktok-upload", "upload");

    private Endpoints() {}

    private static Endpoint read(String name) {
        return new Endpoint("tiktok", "tiktok-read", name);
    }

    private static Endpoint publish(String name) {
        return new Endpoint("tiktok", "tiktok-publish", name);
    }
}
