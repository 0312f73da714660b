package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Settings;
import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.account.Account;
import com.swallowtail.simulator.tiktok.account.Accounts;
import com.swallowtail.simulator.tiktok.oauth.Grant;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may post how much, and how publicly. */
@ApplicationScoped
class PostingRules {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int USERS_OF_UNAUDITED_APP = 5;

    private final Publications publications;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final SimulatedClock clock;

    PostingRules(Publications publications, Accounts accounts, CurrentSettings settings, SimulatedClock clock) {
        this.publications = publications;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why this account may not post now, as creator_info tells it; empty if it may. */
    Optional<Objection> objectionToPosting(Grant grant) {
        Account account = accounts.named(grant.account());
        if (account.bannedFromPosting()) {
            return Optional.of(new Objection("spam_risk_user_banned_from_posting", "this account may not post"));
        }
        long posts = account.postsToday()
                + today().filter(each -> each.isDirectPostOf(grant)).count();
        if (posts >= settings.get().postsPerDay()) {
            return Optional.of(new Objection("spam_risk_too_many_posts", posts + " posts within 24 hours"));
        }
        return tooManyUsers(grant)
                ? Optional.of(new Objection("reached_active_user_cap", "too many users posted within 24 hours"))
                : Optional.empty();
    }

    void demandDirectPost(Grant grant, PostRequest.PostText text) {
        demand(objectionToPosting(grant));
        Account account = accounts.named(grant.account());
        boolean offered = account.privacyOptions().contains(text.privacyLevel());
        if (!offered) {
            throw forbidden(
                    "privacy_level_option_mismatch",
                    "privacy_level is " + (text.privacyLevel().isEmpty() ? "missing" : text.privacyLevel())
                            + ", offered are " + account.privacyOptions());
        }
        boolean hidden = text.privacyLevel().equals("SELF_ONLY") && account.privateAccount();
        if (!settings.get().audited() && !hidden) {
            throw forbidden(
                    "unaudited_client_can_only_post_to_private_accounts",
                    "an unaudited app posts with SELF_ONLY, and to private accounts alone");
        }
    }

    void demandDraft(Grant grant) {
        if (accounts.named(grant.account()).bannedFromPosting()) {
            throw forbidden("spam_risk_user_banned_from_posting", "this account may not post");
        }
        long pending = today().filter(each -> each.isUnfinishedDraftOf(grant)).count();
        if (pending >= settings.get().pendingDrafts()) {
            throw forbidden("spam_risk_too_many_pending_share", pending + " unfinished drafts within 24 hours");
        }
    }

    private boolean tooManyUsers(Grant grant) {
        Settings now = settings.get();
        int cap = now.audited() ? now.usersPerDay() : USERS_OF_UNAUDITED_APP;
        Set<String> users = today().filter(each -> each.request().mode() == PostRequest.Mode.DIRECT)
                .map(Publication::grant)
                .filter(other -> other.clientKey().equals(grant.clientKey()))
                .map(Grant::openId)
                .collect(Collectors.toSet());
        return cap > 0 && users.size() >= cap && !users.contains(grant.openId());
    }

    private Stream<Publication> today() {
        Instant yesterday = clock.instant().minus(DAY);
        return publications.all().stream().filter(each -> each.createdAt().isAfter(yesterday));
    }

    private static void demand(Optional<Objection> objection) {
        objection.ifPresent(found -> {
            throw forbidden(found.code(), found.why());
        });
    }

    private static Refusal forbidden(String code, String why) {
        return new Refusal(403, code, why);
    }

    record Objection(String code, String why) {}
}
