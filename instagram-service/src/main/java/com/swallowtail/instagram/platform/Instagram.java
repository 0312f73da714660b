package com.swallowtail.instagram.platform;

import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.platform.PlatformCalls;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.web.outbound.Endpoint;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Instagram, as far as this service uses it.
 *
 * <ol>
 *   <li>Each call fails with a {@link PlatformFailure}, which says whether the call may have had its effect.
 *   <li>What prepares a post, publishes one or moves a byte of it is sent once; what only asks is repeated.
 *   <li>A permission that is not granted is refused before Instagram is called, and so is a call while the account's budget
 *       is used up.
 * </ol>
 */
@ApplicationScoped
public class Instagram {
    private final Graph graph;
    private final FileUpload files;
    private final PlatformCalls calls;

    Instagram(Graph graph, FileUpload files, Outbound outbound) {
        this.graph = graph;
        this.files = files;
        this.calls = new PlatformCalls(InstagramRefusal.INSTAGRAM, outbound);
    }

    /** Fails where the account's owner has not granted posting. */
    public Uni<Void> demandPublishing(UsableToken token) {
        return granted(token, Permission.PUBLISH);
    }

    /** Prepares media. Nothing is published by it, so it may be done again; 400 in 24 hours are allowed. */
    public Uni<Container> createContainer(UsableToken token, ContainerOrder order) {
        Map<String, Object> parameters = ContainerParameters.of(order);
        return begin(Endpoints.CREATE_CONTAINER, token, "media", parameters).map(Reading::container);
    }

    public Uni<ContainerStatus> containerStatus(UsableToken token, String containerId) {
        String fields = Login.of(token) == Login.FACEBOOK ? "status_code,status,video_status" : "status_code,status";
        return ask(
                        Endpoints.CONTAINER_STATUS,
                        token,
                        Permission.PUBLISH,
                        () -> graph.node(token, containerId, fields(fields), Wire.ContainerState.class))
                .map(Reading::status);
    }

    /** Publishes a finished container: the media's id. It is not to be repeated. */
    public Uni<String> publish(UsableToken token, String containerId) {
        return begin(Endpoints.PUBLISH, token, "media_publish", Map.of("creation_id", containerId))
                .map(Reading::id);
    }

    public Uni<PublishingLimit> publishingLimit(UsableToken token) {
        return ask(
                        Endpoints.PUBLISHING_LIMIT,
                        token,
                        Permission.PUBLISH,
                        () -> edge(token, "content_publishing_limit", fields("quota_usage,config"), Wire.Limits.class))
                .map(Reading::limit);
    }

    /** Sends the bytes of a file from {@code range.first()} to its end, pulling them only as fast as they go out. */
    public Uni<UploadAnswer> upload(UsableToken token, URI uploadUrl, ByteRange range, Multi<Buffer> bytes) {
        return calls.once(Endpoints.UPLOAD, () -> files.post(token, uploadUrl, range, bytes));
    }

    /** The account's media after {@code cursor}, newest first, without its stories; at most 100. */
    public Uni<MediaPage> media(UsableToken token, @Nullable String cursor, int limit) {
        Map<String, String> parameters = page(Reading.MEDIA_FIELDS, cursor, limit);
        return ask(
                        Endpoints.MEDIA_LIST,
                        token,
                        Permission.READ,
                        () -> edge(token, "media", parameters, Wire.MediaList.class))
                .map(Reading::page);
    }

    /** One piece of media, whoever owns it. */
    public Uni<Media> medium(UsableToken token, String mediaId) {
        return ask(
                        Endpoints.MEDIUM,
                        token,
                        Permission.READ,
                        () -> graph.node(token, mediaId, fields(Reading.MEDIA_FIELDS), Wire.Medium.class))
                .map(Reading::media);
    }

    /** What was said about a piece of media after {@code cursor}, newest first; at most 50. */
    public Uni<CommentPage> comments(UsableToken token, String mediaId, @Nullable String cursor, int limit) {
        Map<String, String> parameters = page(Reading.COMMENT_FIELDS, cursor, limit);
        return ask(
                        Endpoints.COMMENTS,
                        token,
                        Permission.COMMENTS,
                        () -> graph.edge(token, mediaId, "comments", parameters, Wire.CommentList.class))
                .map(Reading::comments);
    }

    /** Figures of a piece of media; one metric that does not fit its product type fails the whole call. */
    public Uni<List<Insight>> mediaInsights(UsableToken token, String mediaId, MediaQuestion question) {
        return ask(
                        Endpoints.MEDIA_INSIGHTS,
                        token,
                        Permission.INSIGHTS,
                        () -> graph.edge(token, mediaId, "insights", question.parameters(), Wire.Insights.class))
                .map(InsightReading::of);
    }

    public Uni<List<Insight>> accountInsights(UsableToken token, AccountQuestion question) {
        return ask(
                        Endpoints.ACCOUNT_INSIGHTS,
                        token,
                        Permission.INSIGHTS,
                        () -> edge(token, "insights", question.parameters(), Wire.Insights.class))
                .map(InsightReading::of);
    }

    /** Whether the account's owner signed in with Facebook, which offers more figures and uploads. */
    public boolean isFacebookLogin(UsableToken token) {
        return Login.of(token) == Login.FACEBOOK;
    }

    private Uni<Wire.Created> begin(Endpoint endpoint, UsableToken token, String edge, Map<String, ?> parameters) {
        return granted(token, Permission.PUBLISH)
                .chain(() -> calls.once(
                        endpoint, () -> graph.create(token, token.accountId(), edge, parameters, Wire.Created.class)));
    }

    private <T> Uni<T> ask(Endpoint endpoint, UsableToken token, Permission permission, Supplier<Uni<T>> question) {
        return granted(token, permission).chain(() -> calls.ask(endpoint, question));
    }

    private <T> Uni<T> edge(UsableToken token, String edge, Map<String, String> parameters, Class<T> type) {
        return graph.edge(token, token.accountId(), edge, parameters, type);
    }

    private Uni<Void> granted(UsableToken token, Permission permission) {
        return calls.granted(token, Set.of(permission.scope(Login.of(token))));
    }

    private static Map<String, String> fields(String fields) {
        return Map.of("fields", fields);
    }

    private static Map<String, String> page(String fields, @Nullable String cursor, int limit) {
        Map<String, String> parameters = new LinkedHashMap<>(fields(fields));
        parameters.put("limit", String.valueOf(limit));
        if (cursor != null) {
            parameters.put("after", cursor);
        }
        return parameters;
    }
}
