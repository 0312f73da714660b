package com.swallowtail.tiktok.creator;

import com.swallowtail.publishing.quota.Limit;
import com.swallowtail.publishing.quota.LimitedAccount;
import com.swallowtail.publishing.quota.Quotas;
import com.swallowtail.publishing.quota.Reservation;
import com.swallowtail.tiktok.platform.AppConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often TikTok may be asked what an account may post, over all who ask. */
@ApplicationScoped
public class CreatorPace {
    /** Two of TikTok's 20 are left for questions that are repeated because their answer was lost. */
    private static final Limit QUESTIONS = new Limit("creator-info", 18, Duration.ofMinutes(1));

    private final Quotas quotas;
    private final String app;

    CreatorPace(Quotas quotas, AppConfig config) {
        this.quotas = quotas;
        this.app = config.clientKey();
    }

    /** Takes one question, if there is room. */
    public Uni<Reservation> reserve(String accountId) {
        return quotas.reserve(account(accountId), QUESTIONS);
    }

    /** TikTok says that it was asked too often. */
    Uni<Void> isFull(String accountId, Duration span) {
        return quotas.fill(account(accountId), QUESTIONS, span);
    }

    private LimitedAccount account(String accountId) {
        return new LimitedAccount("tiktok", app, accountId);
    }
}
