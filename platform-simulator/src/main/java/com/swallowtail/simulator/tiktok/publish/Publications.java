package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Ids;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.oauth.Grant;
import com.swallowtail.simulator.tiktok.oauth.GrantRemoved;
import com.swallowtail.simulator.tiktok.webhook.Webhooks;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All publications, oldest first, each as far as the clock lets it be. */
@ApplicationScoped
public class Publications implements Resettable {
    private static final long FIRST_ID = 7_412_000_000_000_000_000L;

    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final Outcomes outcomes;
    private final Webhooks webhooks;
    private final Ids ids;
    private final Map<String, Publication> byId = new LinkedHashMap<>();

    Publications(SimulatedClock clock, CurrentSettings settings, Outcomes outcomes, Webhooks webhooks) {
        this.clock = clock;
        this.ids = new Ids(FIRST_ID, clock);
        this.settings = settings;
        this.outcomes = outcomes;
        this.webhooks = webhooks;
    }

    synchronized Publication open(Grant grant, PostRequest request) {
        String id = request.idPrefix() + ids.next();
        Publication opened = new Publication(id, grant, request, clock.instant(), outcomes.next());
        byId.put(id, opened);
        return opened;
    }

    /** The publication, if the caller's app made it for the caller's account. */
    Publication of(Caller caller, String publishId) {
        Publication found = named(publishId)
                .orElseThrow(() -> new Refusal(400, "invalid_publish_id", "there is no publication " + publishId));
        boolean own = found.grant().openId().equals(caller.grant().openId());
        if (!own) {
            throw new Refusal(
                    400,
                    "token_not_authorized_for_specified_publish_id",
                    "the publication was made with the token of another account or app");
        }
        return found;
    }

    synchronized Optional<Publication> named(String publishId) {
        return Optional.ofNullable(byId.get(publishId));
    }

    public synchronized List<Publication> all() {
        return List.copyOf(byId.values());
    }

    /** Lets all of them take the steps whose time has come, and tells the apps. */
    public void advance() {
        Collection<Publication> everyOne = all();
        everyOne.forEach(this::advance);
    }

    void advance(Publication publication) {
        Duration moderation = Duration.ofMillis(settings.get().moderationMs());
        publication.advance(clock.instant(), moderation, ids::next);
        publication.takeNews().forEach(event -> tell(publication, event));
    }

    void forgetGrant(@Observes GrantRemoved removal) {
        all().stream()
                .filter(each -> each.grant().openId().equals(removal.grant().openId()))
                .forEach(each -> each.fail("auth_removed"));
    }

    @Override
    public synchronized void reset() {
        byId.clear();
    }

    private void tell(Publication publication, String event) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("publish_id", publication.id());
        if (event.equals("post.publish.failed")) {
            content.put("reason", publication.failReason());
        }
        if (event.endsWith("available")) {
            content.put("post_id", publication.view().postId());
        }
        content.put("publish_type", publication.request().mode().publishType());
        Grant grant = publication.grant();
        webhooks.tell(grant.clientKey(), grant.openId(), event, content);
    }
}
