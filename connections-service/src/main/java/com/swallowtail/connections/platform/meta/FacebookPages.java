package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.PlatformCalls;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.crypto.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the Graph is asked about Pages, and asked to tell of them; each time with the app's proof. */
@ApplicationScoped
class FacebookPages {
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGES = 50;

    private final GraphApi api;
    private final String version;
    private final PlatformCalls calls;

    FacebookPages(@RestClient GraphApi api, MetaConfig config, PlatformCalls calls) {
        this.api = api;
        this.version = config.graphVersion();
        this.calls = calls;
    }

    /** Every Page of the person's, however many answers they fill. */
    Uni<List<LinkedPage>> all(PlatformApp app, Secret token) {
        return all(app, token, null, List.of(), MOST_PAGES);
    }

    private Uni<List<LinkedPage>> all(
            PlatformApp app, Secret token, @Nullable String after, List<LinkedPage> before, int left) {
        return calls.repeatable(
                        Endpoints.FACEBOOK_PAGES,
                        () -> api.pages(
                                version,
                                FacebookGraph.bearer(token),
                                AppSecretProof.of(app, token),
                                LinkedPage.FIELDS,
                                PAGE_SIZE,
                                after),
                        FacebookGraph::value)
                .chain(answer -> {
                    var all = Stream.concat(
                                    before.stream(),
                                    StreamSupport.stream(answer.path("data").spliterator(), false)
                                            .map(LinkedPage::of))
                            .toList();
                    var next = GraphAnswer.text(answer.path("paging").path("cursors"), "after");
                    return answer.path("paging").hasNonNull("next") && next != null && left > 1
                            ? all(app, token, next, all, left - 1)
                            : Uni.createFrom().item(all);
                });
    }

    /** Has the Page's account told of: any field of the Page's does, and this one needs no further permission. */
    Uni<Void> subscribe(PlatformApp app, Secret pageToken, String pageId) {
        return calls.once(
                        Endpoints.FACEBOOK_SUBSCRIBE,
                        () -> api.subscribe(
                                version,
                                pageId,
                                FacebookGraph.bearer(pageToken),
                                AppSecretProof.of(app, pageToken),
                                "feed"),
                        FacebookPages::subscribed)
                .replaceWithVoid();
    }

    private static boolean subscribed(int status, @Nullable String body) {
        if (!FacebookGraph.value(status, body).path("success").asBoolean()) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return true;
    }
}
