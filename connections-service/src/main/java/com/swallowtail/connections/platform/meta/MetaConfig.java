package com.swallowtail.connections.platform.meta;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** How this service introduces itself to Meta. */
@ConfigMapping(prefix = "meta")
public interface MetaConfig {
    /** The app of instances that bring none of their own. */
    Optional<String> appId();

    /** That app's secret. */
    Optional<String> appSecret();

    /** What is asked for when a sign-in does not say. */
    @NotEmpty
    Set<String> scopes();

    /** The version of the Graph API, such as v25.0. */
    @NotEmpty
    String graphVersion();

    /** The whole address of Facebook's login dialog. */
    @NotNull
    URI dialogUrl();

    @AssertTrue(message = "META_SCOPES names a permission that is not one of Facebook Login's")
    default boolean isEveryScopeKnown() {
        return FacebookPermissions.ALL.containsAll(scopes());
    }

    @AssertTrue(message = "META_APP_ID and META_APP_SECRET belong together")
    default boolean isAppWhole() {
        return appId().isPresent() == appSecret().isPresent();
    }
}
