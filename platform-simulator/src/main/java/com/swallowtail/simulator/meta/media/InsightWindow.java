package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From when to when is measured, the last 24 hours if nothing is said. Its days end at midnight in California. */
record InsightWindow(Instant since, Instant until) {
    private static final ZoneId DAYS = ZoneId.of("America/Los_Angeles");
    private static final Duration LONGEST = Duration.ofDays(30);

    static InsightWindow of(Parameters parameters, Instant now) {
        Instant until = Instant.ofEpochSecond(parameters.number("until").orElse(now.getEpochSecond()));
        Instant usual = until.minus(Duration.ofDays(1));
        Instant since = Instant.ofEpochSecond(parameters.number("since").orElse(usual.getEpochSecond()));
        if (since.isAfter(until)) {
            throw MetaRefusal.invalidParameter("since is after until");
        }
        if (Duration.between(since, until).compareTo(LONGEST) > 0) {
            throw MetaRefusal.invalidParameter("There cannot be more than 30 days (2592000 s) between since and until");
        }
        return new InsightWindow(since, until);
    }

    /** The ends of its days, oldest first. */
    List<Instant> dayEnds() {
        List<Instant> ends = new ArrayList<>();
        for (ZonedDateTime end = midnight(since).plusDays(1); !end.toInstant().isAfter(until); end = end.plusDays(1)) {
            ends.add(end.toInstant());
        }
        return ends;
    }

    /** How many days before the last complete day one ended. */
    static long daysAgo(Instant dayEnd, Instant now) {
        return Duration.between(dayEnd, midnight(now).toInstant()).plusHours(2).toDays();
    }

    void addPaging(ObjectNode answer, MetaCall call) {
        Duration length = Duration.between(since, until);
        answer.putObject("paging")
                .put("previous", link(call, since.minus(length), since))
                .put("next", link(call, until, until.plus(length)));
    }

    private static String link(MetaCall call, Instant from, Instant to) {
        Map<String, String> query = new LinkedHashMap<>(call.parameters().texts());
        query.put("since", String.valueOf(from.getEpochSecond()));
        query.put("until", String.valueOf(to.getEpochSecond()));
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", call.url() + "?", ""));
    }

    private static ZonedDateTime midnight(Instant instant) {
        return instant.atZone(DAYS).with(LocalTime.MIDNIGHT);
    }
}
