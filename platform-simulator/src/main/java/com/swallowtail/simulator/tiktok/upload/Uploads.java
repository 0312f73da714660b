package com.swallowtail.simulator.tiktok.upload;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Ids;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.publish.Publication;
import com.swallowtail.simulator.tiktok.publish.UploadAddresses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The upload tasks by the id in their address. */
@ApplicationScoped
class Uploads implements UploadAddresses, Resettable {
    private static final long FIRST_ID = 7_413_000_000_000_000_000L;

    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final HttpServerRequest request;
    private final Ids ids;
    private final Map<String, Upload> byId = new ConcurrentHashMap<>();

    Uploads(SimulatedClock clock, CurrentSettings settings, HttpServerRequest request) {
        this.clock = clock;
        this.ids = new Ids(FIRST_ID, clock);
        this.settings = settings;
        this.request = request;
    }

    @Override
    public String issue(Publication publication) {
        String id = String.valueOf(ids.next());
        String token = UUID.randomUUID().toString();
        byId.put(
                id,
                new Upload(
                        publication,
                        token,
                        clock.instant().plusSeconds(settings.get().uploadUrlSeconds())));
        String origin = request.scheme() + "://" + request.authority();
        return origin + "/video/?upload_id=" + id + "&upload_token=" + token;
    }

    Optional<Upload> find(@Nullable String id, @Nullable String token) {
        return Optional.ofNullable(byId.get(String.valueOf(id)))
                .filter(upload -> upload.opensWith(String.valueOf(token)));
    }

    @Override
    public void reset() {
        byId.clear();
    }
}
