package com.swallowtail.tiktok.platform;

import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.platform.PlatformCalls;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.PlatformJson;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.web.outbound.Endpoint;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * TikTok, as far as this service uses it.
 *
 * <ol>
 *   <li>Each call fails with a {@link PlatformFailure}, which says whether the call may have had its effect.
 *   <li>What begins a publication, ends one or moves a byte of it is sent once; what only asks is repeated.
 *   <li>A scope that is not granted is refused before TikTok is called.
 * </ol>
 */
@ApplicationScoped
public class TikTok {
    private static final String DIRECT_POST = "video.publish";
    private static final String DRAFT = "video.upload";
    private static final String VIDEO_LIST = "video.list";

    private final TikTokApi api;
    private final ChunkRequest chunks;
    private final PlatformCalls calls;

    TikTok(@RestClient TikTokApi api, ChunkRequest chunks, Outbound outbound) {
        this.api = api;
        this.chunks = chunks;
        this.calls = new PlatformCalls(TikTokRefusal.TIKTOK, outbound);
    }

    public Uni<CreatorInfo> creatorInfo(UsableToken token) {
        return ask(
                        Endpoints.CREATOR_INFO,
                        token,
                        Set.of(DIRECT_POST),
                        api::creatorInfo,
                        new Wire.Nothing(),
                        Wire.Creator.class)
                .map(Reading::creator);
    }

    public Uni<Publication> initVideo(UsableToken token, VideoInit video) {
        var order = new Wire.VideoOrder(Wire.PostInfo.of(video), Wire.SourceInfo.of(video.source()));
        return begin(Endpoints.VIDEO_INIT, token, DIRECT_POST, api::initVideo, order);
    }

    public Uni<Publication> initInboxVideo(UsableToken token, VideoSource source) {
        return begin(
                Endpoints.INBOX_VIDEO_INIT,
                token,
                DRAFT,
                api::initInboxVideo,
                new Wire.VideoOrder(null, Wire.SourceInfo.of(source)));
    }

    public Uni<Publication> initPhotos(UsableToken token, PhotoInit photos) {
        return begin(
                Endpoints.CONTENT_INIT,
                token,
                photos.draft() ? DRAFT : DIRECT_POST,
                api::initPhotos,
                Wire.PhotoOrder.of(photos));
    }

    public Uni<PublishStatus> status(UsableToken token, String publishId) {
        var publication = new Wire.PublicationRef(publishId);
        return ask(Endpoints.STATUS, token, Set.of(DIRECT_POST, DRAFT), api::status, publication, Wire.Progress.class)
                .map(Reading::progress);
    }

    /** Asks TikTok to stop; success says only that it will try. */
    public Uni<Void> cancel(UsableToken token, String publishId) {
        return calls.granted(token, Set.of(DIRECT_POST, DRAFT))
                .chain(() -> once(
                        Endpoints.CANCEL,
                        () -> api.cancel(bearer(token), body(new Wire.PublicationRef(publishId))),
                        Wire.Nothing.class))
                .replaceWithVoid();
    }

    /** The account's public videos before {@code cursor}, at most 20. */
    public Uni<VideoPage> videos(UsableToken token, @Nullable Long cursor, int maxCount) {
        Call list = (bearer, body) -> api.videos(bearer, Reading.VIDEO_FIELDS, body);
        return ask(
                        Endpoints.VIDEOS,
                        token,
                        Set.of(VIDEO_LIST),
                        list,
                        new Wire.PageOrder(cursor, maxCount),
                        Wire.Listed.class)
                .map(Reading::page);
    }

    /** Sends a piece of a file to the address that an init answered, pulling {@code bytes} only as fast as they go out. */
    public Uni<ChunkAnswer> putChunk(URI uploadUrl, ByteRange range, String contentType, Multi<Buffer> bytes) {
        return calls.once(Endpoints.CHUNK, () -> chunks.put(uploadUrl, range, contentType, bytes));
    }

    private Uni<Publication> begin(Endpoint endpoint, UsableToken token, String scope, Call call, Object order) {
        return calls.granted(token, Set.of(scope))
                .chain(() -> once(endpoint, () -> call.with(bearer(token), body(order)), Wire.Started.class))
                .map(Reading::publication);
    }

    private <T> Uni<T> ask(
            Endpoint endpoint, UsableToken token, Set<String> scopes, Call call, Object question, Class<T> answer) {
        Supplier<Uni<T>> attempt =
                () -> call.with(bearer(token), body(question)).map(bytes -> TikTokJson.read(bytes, answer));
        return calls.granted(token, scopes).chain(() -> calls.ask(endpoint, attempt));
    }

    private <T> Uni<T> once(Endpoint endpoint, Supplier<Uni<byte[]>> attempt, Class<T> answer) {
        return calls.once(endpoint, () -> attempt.get().map(bytes -> TikTokJson.read(bytes, answer)));
    }

    private static String bearer(UsableToken token) {
        return token.accessToken().asHeader();
    }

    private static byte[] body(Object wire) {
        return PlatformJson.write(wire);
    }

    private interface Call {
        Uni<byte[]> with(String bearer, byte[] body);
    }
}
