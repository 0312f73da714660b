package com.swallowtail.connections.platform.tiktok;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** How this service introduces itself to TikTok. */
@ConfigMapping(prefix = "tiktok")
public interface TikTokConfig {
    /** The app of instances that bring none of their own. */
    Optional<String> clientKey();

    /** That app's secret. */
    Optional<String> clientSecret();

    /** What is asked for when a sign-in does not say. */
    @NotEmpty
    Set<String> scopes();

    /** How the code challenge is written: TikTok's desktop apps want hex, others take base64url; off sends none. */
    @WithDefault("base64url")
    Pkce pkce();

    /** The whole address of the consent page. */
    @NotNull
    URI authorizeUrl();

    /** TikTok's API without a path. */
    @NotNull
    URI apiUrl();

    @AssertTrue(message = "TIKTOK_SCOPES names a scope that is not one of TikTok's six")
    default boolean isEveryScopeKnown() {
        return TikTokGateway.SCOPES.containsAll(scopes());
    }

    @AssertTrue(message = "TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET belong together")
    default boolean isAppWhole() {
        return clientKey().isPresent() == clientSecret().isPresent();
    }
}
