package com.swallowtail.instagram.insight;

import com.swallowtail.instagram.figure.Figure;
import com.swallowtail.instagram.insight.AccountSurvey.Planned;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.UsableToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of the account as a whole. */
@ApplicationScoped
class AccountInsights {
    private final Instagram instagram;
    private final AccountTokens tokens;

    AccountInsights(Instagram instagram, AccountTokens tokens) {
        this.instagram = instagram;
        this.tokens = tokens;
    }

    Uni<Told> of(String instanceId, Planned planned, Instant now) {
        return tokens.using(instanceId, token -> asked(token, planned, now)).map(items -> new Told(now, items));
    }

    private Uni<List<Figure>> asked(UsableToken token, Planned planned, Instant now) {
        return new Figures(planned.window(), now)
                .of(
                        planned.question().metrics(),
                        metrics -> instagram.accountInsights(
                                token, planned.question().about(metrics)));
    }

    /** What was told, and when. */
    @Schema(name = "AccountInsights")
    record Told(Instant fetchedAt, List<Figure> items) {
        Told {
            items = List.copyOf(items);
        }
    }
}
