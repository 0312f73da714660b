package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;

/** The lists of an account: what it published, what others tagged it in. */
@Path(MetaPaths.GRAPH + "/{account:me|\\d+}")
@RunOnVirtualThread
class MediaResource {
    private static final Paging PAGES = new Paging(Paging.Style.LINKS, 25, 100);
    private static final Paging TAG_PAGES = new Paging(Paging.Style.CURSORS, 25, 100);
    private static final int OLDEST = 10_000;

    private final MetaCallers callers;
    private final CurrentCall current;
    private final Gallery gallery;
    private final MediaReading reading;

    MediaResource(MetaCallers callers, CurrentCall current, Gallery gallery, MediaReading reading) {
        this.callers = callers;
        this.current = current;
        this.gallery = gallery;
        this.reading = reading;
    }

    @GET
    @Path("media")
    public ObjectNode media(String account) {
        InstagramAccount owner = account(account, Permission.BASIC, Permission.PAGES_READ);
        MetaCall call = current.get();
        long since = call.parameters().number("since").orElse(Instant.EPOCH.getEpochSecond());
        long until = call.parameters().number("until").orElse(Instant.MAX.getEpochSecond());
        List<Media> found = gallery.of(owner.id()).stream()
                .limit(OLDEST)
                .filter(media ->
                        media.at().getEpochSecond() >= since && media.at().getEpochSecond() <= until)
                .toList();
        return page(PAGES, found, call);
    }

    @GET
    @Path("stories")
    public ObjectNode stories(String account) {
        InstagramAccount owner = account(account, Permission.BASIC, Permission.PAGES_READ);
        return page(PAGES, gallery.stories(owner.id()), current.get());
    }

    @GET
    @Path("tags")
    public ObjectNode tags(String account) {
        InstagramAccount tagged = account(account, Permission.BASIC, Permission.COMMENTS, Permission.PAGES_READ);
        return page(TAG_PAGES, gallery.tagging(tagged.username()), current.get());
    }

    private InstagramAccount account(String id, Permission... permissions) {
        return callers.admit().demand(permissions).account(id);
    }

    private ObjectNode page(Paging pages, List<Media> media, MetaCall call) {
        return pages.page(media.stream().map(each -> reading.read(each, call)).toList(), call);
    }
}
