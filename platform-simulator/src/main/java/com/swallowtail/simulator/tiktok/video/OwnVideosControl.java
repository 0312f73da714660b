package com.swallowtail.simulator.tiktok.video;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/__simulator/tiktok/accounts/{username}/videos")
@RunOnVirtualThread
class OwnVideosControl {
    private final Videos videos;

    OwnVideosControl(Videos videos) {
        this.videos = videos;
    }

    @POST
    public void add(String username, Wanted wanted) {
        videos.addOwn(username, wanted.count());
    }

    record Wanted(int count) {}
}
