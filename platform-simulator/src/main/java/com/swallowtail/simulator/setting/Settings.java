package com.swallowtail.simulator.setting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every knob. The defaults are in {@code default-settings.json}; {@code usersPerDay} 0 stands for no limit,
 * {@code webhookOrder} is {@code sent} or {@code reversed}.
 */
public record Settings(
        long accessTokenSeconds,
        long refreshTokenSeconds,
        long codeSeconds,
        long uploadUrlSeconds,
        boolean oauthErrorStatus200,
        String appKind,
        boolean audited,
        Set<String> enabledScopes,
        List<String> redirectUris,
        List<AppSetting> apps,
        long processingMs,
        long moderationMs,
        int postsPerDay,
        int pendingDrafts,
        int usersPerDay,
        boolean rateLimits,
        List<String> verifiedMedia,
        @Nullable String webhookUrl,
        boolean webhooksEnabled,
        int webhookCopies,
        String webhookOrder,
        long webhookDelayMs,
        long webhookRetryMs,
        long webhookAgeSeconds) {

    public Settings {
        if (redirectUris.size() > 10) {
            throw new IllegalArgumentException("TikTok registers at most 10 redirect URIs");
        }
    }

    /** A further developer app beside the default one. */
    public record AppSetting(
            String clientKey,
            String clientSecret,
            @Nullable String kind,
            @Nullable String webhookUrl) {}

    public boolean reversesWebhooks() {
        return webhookOrder.equals("reversed");
    }
}
