package com.swallowtail.instagram.insight;

import com.swallowtail.instagram.figure.Figure;
import com.swallowtail.instagram.figure.NotAvailable;
import com.swallowtail.instagram.figure.Window;
import com.swallowtail.instagram.media.OwnMedia;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.Media;
import com.swallowtail.instagram.platform.MediaQuestion;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.UsableToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of one of the account's media: the metrics that there are for its product type. */
@ApplicationScoped
class MediaInsights {
    private static final Duration LIFE_OF_A_STORY = Duration.ofHours(24);

    private final Instagram instagram;
    private final OwnMedia media;
    private final AccountTokens tokens;
    private final Clock clock;

    MediaInsights(Instagram instagram, OwnMedia media, AccountTokens tokens, Clock clock) {
        this.instagram = instagram;
        this.media = media;
        this.tokens = tokens;
        this.clock = clock;
    }

    Uni<Told> of(String instanceId, String mediaId) {
        return tokens.using(
                instanceId, token -> media.find(token, mediaId).chain(own -> told(token, own, clock.instant())));
    }

    private Uni<Told> told(UsableToken token, Media own, Instant now) {
        String productType = productType(own);
        var figures = new Figures(new Window("lifetime", own.createdAt(), now), now);
        String measured = MediaMetrics.isMeasured(productType) ? productType : "FEED";
        List<MediaQuestion> questions = MediaMetrics.of(measured, instagram.isFacebookLogin(token));
        return unavailable(own, productType, now)
                .map(why -> Uni.createFrom().item(none(figures, questions, why)))
                .orElseGet(() -> asked(token, own, figures, questions))
                .map(items -> new Told(own.id(), productType, now, items));
    }

    private Uni<List<Figure>> asked(UsableToken token, Media own, Figures figures, List<MediaQuestion> questions) {
        return Figures.all(questions.stream()
                .map(question -> figures.of(
                        question.metrics(),
                        metrics -> instagram.mediaInsights(token, own.id(), question.about(metrics))))
                .toList());
    }

    private static List<Figure> none(Figures figures, List<MediaQuestion> questions, NotAvailable why) {
        return questions.stream()
                .flatMap(question -> figures.none(question.metrics(), why).stream())
                .toList();
    }

    /** What is known beforehand not to be told. */
    private static Optional<NotAvailable> unavailable(Media own, String productType, Instant now) {
        Instant createdAt = own.createdAt();
        if (productType.equals("STORY") && createdAt != null && !now.isBefore(createdAt.plus(LIFE_OF_A_STORY))) {
            return Optional.of(NotAvailable.STORY_EXPIRED);
        }
        if (!MediaMetrics.isMeasured(productType)) {
            return Optional.of(productType.equals("AD") ? NotAvailable.AN_AD : NotAvailable.NOT_OFFERED);
        }
        return isPartOfCarousel(own) ? Optional.of(NotAvailable.PART_OF_CAROUSEL) : Optional.empty();
    }

    /** Only a part of a carousel can neither be liked nor commented upon. */
    private static boolean isPartOfCarousel(Media own) {
        return own.commentCount() == null && own.commentsEnabled() == null && own.likeCount() == null;
    }

    /** Where Instagram does not name it, a reel shows in its address. */
    private static String productType(Media own) {
        String address = own.permalink() == null ? "" : own.permalink();
        return named(own.productType()).orElse(address.contains("/reel/") ? "REELS" : "FEED");
    }

    private static Optional<String> named(@Nullable String productType) {
        return Optional.ofNullable(productType).filter(name -> !name.isBlank());
    }

    /** What was told, and when. */
    @Schema(name = "MediaInsights")
    record Told(String mediaId, String productType, Instant fetchedAt, List<Figure> items) {
        Told {
            items = List.copyOf(items);
        }
    }
}
