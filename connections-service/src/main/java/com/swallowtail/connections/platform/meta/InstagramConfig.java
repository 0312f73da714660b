package com.swallowtail.connections.platform.meta;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** How this service introduces itself to Instagram Login, which knows a Meta app by an id and a secret of its own. */
@ConfigMapping(prefix = "instagram")
public interface InstagramConfig {
    /** The app of instances that bring none of their own. */
    Optional<String> appId();

    /** That app's secret. */
    Optional<String> appSecret();

    /** What is asked for when a sign-in does not say. */
    @NotEmpty
    Set<String> scopes();

    /** The whole address of Instagram's consent page. */
    @NotNull
    URI authorizeUrl();

    @AssertTrue(message = "INSTAGRAM_SCOPES names a permission that is not one of Instagram Login's")
    default boolean isEveryScopeKnown() {
        return InstagramPermissions.ALL.containsAll(scopes());
    }

    @AssertTrue(message = "INSTAGRAM_APP_ID and INSTAGRAM_APP_SECRET belong together")
    default boolean isAppWhole() {
        return appId().isPresent() == appSecret().isPresent();
    }
}
