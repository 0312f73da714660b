package com.swallowtail.tiktok.upload;

import com.swallowtail.publishing.media.MediaSources;
import com.swallowtail.tiktok.platform.ByteRange;
import com.swallowtail.tiktok.platform.ChunkAnswer;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.TikTokFailure;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Streams a file to TikTok, chunk after chunk.
 *
 * <ol>
 *   <li>A chunk that failed is sent again, and nothing but that chunk; TikTok's own word on its progress wins.
 *   <li>The last chunk is what publishes: once it may have arrived it is not sent again, and the delivery is
 *       {@link Delivery#UNCLEAR}.
 *   <li>Any failure means that the last chunk has not arrived.
 * </ol>
 */
@ApplicationScoped
public class ChunkSender {
    private final TikTok tiktok;
    private final MediaSources media;
    private final UploadConfig config;

    ChunkSender(TikTok tiktok, MediaSources media, UploadConfig config) {
        this.tiktok = tiktok;
        this.media = media;
        this.config = config;
    }

    public Uni<Delivery> send(Shipment shipment) {
        return from(shipment, shipment.stored(), config.attempts());
    }

    private Uni<Delivery> from(Shipment shipment, long position, int attemptsLeft) {
        if (position >= shipment.plan().size()) {
            return Uni.createFrom().item(Delivery.COMPLETE);
        }
        ByteRange chunk = shipment.plan().from(position);
        return latch(shipment, chunk)
                .chain(() -> put(shipment, chunk))
                .chain(result -> next(shipment, chunk, result, attemptsLeft));
    }

    private static Uni<Void> latch(Shipment shipment, ByteRange chunk) {
        return chunk.isLast()
                ? shipment.beforeLastChunk().get()
                : Uni.createFrom().voidItem();
    }

    private Uni<Result> put(Shipment shipment, ByteRange chunk) {
        var sourceFailure = new AtomicReference<@Nullable Throwable>();
        Multi<Buffer> bytes = media.range(shipment.media(), chunk.first(), chunk.last(), chunk.total())
                .onFailure()
                .invoke(sourceFailure::set);
        return tiktok.putChunk(shipment.uploadUrl(), chunk, shipment.contentType(), bytes)
                .map(answer -> (Result) new Result.Answered(answer))
                .onFailure()
                .recoverWithItem(failure -> Result.of(failure, sourceFailure.get()));
    }

    private Uni<Delivery> next(Shipment shipment, ByteRange chunk, Result result, int attemptsLeft) {
        return switch (result) {
            case Result.Answered(ChunkAnswer.Complete all) -> Uni.createFrom().item(Delivery.COMPLETE);
            case Result.Answered(ChunkAnswer.Stored part)
            when chunk.isLast() -> Uni.createFrom().item(Delivery.UNCLEAR);
            case Result.Answered(ChunkAnswer.Stored part) -> from(shipment, chunk.last() + 1, config.attempts());
            case Result.Answered(ChunkAnswer.OutOfStep step) -> resume(shipment, chunk, step, attemptsLeft);
            case Result.Broken(Problem problem, boolean unclear)
            when unclear && chunk.isLast() -> Uni.createFrom().item(Delivery.UNCLEAR);
            case Result.Broken(Problem problem, boolean unclear) ->
                again(shipment, chunk.first(), problem, attemptsLeft);
        };
    }

    private Uni<Delivery> resume(Shipment shipment, ByteRange chunk, ChunkAnswer.OutOfStep step, int attemptsLeft) {
        if (step.stored() < 0) {
            return Uni.createFrom().failure(TikTokFailure.progressUnknown());
        }
        long position = shipment.plan().resumeAt(step.stored());
        return position > chunk.first()
                ? from(shipment, position, config.attempts())
                : again(shipment, position, TikTokFailure.progressUnknown(), attemptsLeft);
    }

    private Uni<Delivery> again(Shipment shipment, long position, Problem problem, int attemptsLeft) {
        if (attemptsLeft <= 1 || !problem.type().retryable()) {
            return Uni.createFrom().failure(problem);
        }
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(config.pause())
                .chain(() -> from(shipment, position, attemptsLeft - 1));
    }

    /** What became of one chunk. */
    private sealed interface Result {
        record Answered(ChunkAnswer answer) implements Result {}

        record Broken(Problem problem, boolean unclear) implements Result {}

        /** A source that broke off has left the chunk incomplete, so TikTok cannot have it. */
        static Result of(Throwable failure, @Nullable Throwable sourceFailure) {
            if (sourceFailure instanceof Problem problem) {
                return new Broken(problem, false);
            }
            return failure instanceof TikTokFailure known
                    ? new Broken(known, known.unclear())
                    : new Broken(TikTokFailure.silence(failure), true);
        }
    }
}
