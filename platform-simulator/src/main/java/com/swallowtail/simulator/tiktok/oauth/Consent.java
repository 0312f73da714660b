package com.swallowtail.simulator.tiktok.oauth;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person at the consent page does: null decision, it is asked; null scopes, all that are asked for. */
public record Consent(
        @Nullable Decision decision,
        @Nullable Set<String> scopes,
        @Nullable String account) {
    static final String USUAL_ACCOUNT = "milabakes";

    public enum Decision {
        APPROVE,
        DENY;

        static Decision named(@Nullable String name) {
            return "approve".equals(name) ? APPROVE : DENY;
        }
    }

    static Consent asked() {
        return new Consent(null, null, USUAL_ACCOUNT);
    }

    String username() {
        return account == null ? USUAL_ACCOUNT : account;
    }
}
