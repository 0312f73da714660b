package com.swallowtail.simulator.tiktok.video;

import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.oauth.Callers;
import com.swallowtail.simulator.tiktok.publish.PublicPost;
import com.swallowtail.simulator.tiktok.wire.Envelope;
import com.swallowtail.simulator.tiktok.wire.FieldList;
import com.swallowtail.simulator.tiktok.wire.LogIds;
import com.swallowtail.simulator.tiktok.wire.Pace;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import com.swallowtail.simulator.tiktok.wire.RequestBodies;
import com.swallowtail.simulator.tiktok.wire.RequestBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v2/video/")
@Consumes("*/*")
@RunOnVirtualThread
class VideoResource {
    private static final int USUAL_COUNT = 10;
    private static final int MOST = 20;

    private final Callers callers;
    private final RequestBodies bodies;
    private final Videos videos;
    private final LogIds logIds;

    VideoResource(Callers callers, RequestBodies bodies, Videos videos, LogIds logIds) {
        this.callers = callers;
        this.bodies = bodies;
        this.videos = videos;
        this.logIds = logIds;
    }

    @POST
    @Path("list/")
    public Envelope list(
            @RestHeader("Authorization") @Nullable String authorization,
            @RestQuery @Nullable String fields,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Caller caller = callers.admit(authorization, Pace.VIDEO_LIST, "video.list");
        FieldList wanted = FieldList.of(fields, VideoField.NAMES);
        RequestBody request = bodies.read(contentType, body, Refusal::invalidParams);
        int count = request.smallNumber("max_count").orElse(USUAL_COUNT);
        demand(count >= 1 && count <= MOST, "max_count is not between 1 and 20");
        long cursor = request.number("cursor").orElse(0);
        List<PublicPost> before = videos.of(caller.account()).stream()
                .filter(post -> cursor <= 0 || post.createdAt().toEpochMilli() < cursor)
                .toList();
        return Envelope.ok(page(before, count, cursor, wanted), logIds.next());
    }

    @POST
    @Path("query/")
    public Envelope query(
            @RestHeader("Authorization") @Nullable String authorization,
            @RestQuery @Nullable String fields,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Caller caller = callers.admit(authorization, Pace.VIDEO_QUERY, "video.list");
        FieldList wanted = FieldList.of(fields, VideoField.NAMES);
        RequestBody request = bodies.read(contentType, body, Refusal::invalidParams);
        List<String> ids = request.part("filters").texts("video_ids");
        demand(!ids.isEmpty() && ids.size() <= MOST, "filters.video_ids does not hold 1 to 20 ids");
        List<Map<String, Object>> found = videos.of(caller.account()).stream()
                .filter(post -> ids.contains(post.id()))
                .map(post -> VideoField.read(post, wanted.names()))
                .toList();
        return Envelope.ok(Map.of("videos", found), logIds.next());
    }

    private static Map<String, Object> page(List<PublicPost> before, int count, long cursor, FieldList wanted) {
        List<PublicPost> posts = before.stream().limit(count).toList();
        Set<String> names = wanted.names();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(
                "videos",
                posts.stream().map(post -> VideoField.read(post, names)).toList());
        page.put(
                "cursor", posts.isEmpty() ? cursor : posts.getLast().createdAt().toEpochMilli());
        page.put("has_more", before.size() > posts.size());
        return page;
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw Refusal.invalidParams(otherwise);
        }
    }
}
