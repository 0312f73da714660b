package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of a published piece. One metric that does not fit fails the whole call. */
@ApplicationScoped
class MediaInsights {
    private static final int FEWEST_VIEWERS = 5;

    private final Figures figures;
    private final SimulatedClock clock;

    MediaInsights(Figures figures, SimulatedClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    ObjectNode read(Media media, List<String> names, @Nullable String breakdown, boolean facebookLogin) {
        if (media.shape().isChild()) {
            throw MetaRefusal.invalidParameter("Insights are not available for the children of a carousel");
        }
        if (names.isEmpty()) {
            throw MetaRefusal.missingParameter("metric");
        }
        List<MediaMetric> metrics =
                names.stream().map(name -> metric(media, name, facebookLogin)).toList();
        demandBreakdown(metrics, breakdown);
        demandViewers(media);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var data = answer.putArray("data");
        if (!media.isGone(clock.instant())) {
            metrics.forEach(metric -> figures.of(media.id(), metric.wireName())
                    .ifPresent(figure -> data.add(node(media, metric, figure, breakdown))));
        }
        return answer;
    }

    private MediaMetric metric(Media media, String name, boolean facebookLogin) {
        MediaMetric metric = MediaMetric.named(name, facebookLogin)
                .orElseThrow(() -> MetaRefusal.invalidParameter("metric does not have the value " + name));
        if (!metric.isMeasuredOn(media.shape().productType())) {
            throw MetaRefusal.invalidParameter(
                    "The Media Insights API does not support the " + name + " metric for this media product type.");
        }
        if (metric.needsFacebook() && figures.of(media.id(), name).isEmpty()) {
            throw MetaRefusal.invalidParameter("The media was never shared to Facebook: " + name);
        }
        return metric;
    }

    private static void demandBreakdown(List<MediaMetric> metrics, @Nullable String breakdown) {
        boolean fits = breakdown == null || metrics.stream().allMatch(metric -> breakdown.equals(metric.breakdown()));
        if (!fits) {
            throw new MetaRefusal(1, "An unknown error has occurred.");
        }
    }

    private void demandViewers(Media media) {
        boolean few = figures.total(media.id(), MediaMetric.REACH.wireName()) < FEWEST_VIEWERS;
        if (media.shape().isStory() && !media.isGone(clock.instant()) && few) {
            throw new MetaRefusal(10, "(#10) Not enough viewers for the media to show insights");
        }
    }

    private static ObjectNode node(Media media, MediaMetric metric, Figure figure, @Nullable String breakdown) {
        ObjectNode node = InsightNode.of(media.id(), metric.wireName(), "lifetime");
        node.putArray("values").addObject().put("value", figure.value());
        if (breakdown != null) {
            Map<String, Long> parts =
                    Optional.ofNullable(figure.breakdowns().get(breakdown)).orElse(Map.of());
            ObjectNode total = node.putObject("total_value").put("value", figure.value());
            InsightNode.addBreakdown(total, List.of(breakdown), List.of(), parts);
        }
        return node;
    }
}
