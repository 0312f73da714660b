package com.swallowtail.connections.doctor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.Check;
import com.swallowtail.web.WebConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever issues the callers' tokens: its discovery document, and its clock. */
@ApplicationScoped
class TokenIssuer implements Examination {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI issuer;
    private final Visits visits;
    private final Clock clock;

    TokenIssuer(WebConfig config, Visits visits, Clock clock) {
        this.issuer = config.issuerUrl();
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "issuer";
    }

    @Override
    public String remedy() {
        return "See that OIDC_ISSUER_URL is the issuer's address, and that it is reachable from the services.";
    }

    @Override
    public Uni<List<Check>> examine() {
        var base = issuer.toString();
        var discovery = URI.create((base.endsWith("/") ? base : base + "/") + ".well-known/openid-configuration");
        return visits.visit(HttpMethod.GET, discovery)
                .map(answer -> List.of(judge(base, answer), clock(answer.date(), clock.instant())));
    }

    static Check judge(String setting, Visits.Answer answer) {
        var action = "Set OIDC_ISSUER_URL to the issuer's address exactly as its discovery document names it.";
        var named = answer.status() == 200 ? named(answer.body()) : Optional.<String>empty();
        if (named.isEmpty()) {
            return Examination.fault("issuer", "There is no discovery document at " + setting + ".", action);
        }
        return named.get().equals(setting)
                ? Check.pass("issuer", setting + " answers, and calls itself so.")
                : Examination.fault(
                        "issuer", "The issuer at " + setting + " calls itself " + named.get() + ".", action);
    }

    private static Optional<String> named(String document) {
        try {
            return Optional.ofNullable(JSON.readTree(document).path("issuer").textValue());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    static Check clock(@Nullable String date, Instant now) {
        try {
            return date == null
                    ? Check.unknown("clock-issuer", "The issuer does not say what time it is.")
                    : Skew.judge("issuer", Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)), now);
        } catch (DateTimeException _) {
            return Check.unknown("clock-issuer", "The issuer does not say what time it is.");
        }
    }
}
