package com.swallowtail.connections.credentials;

import com.swallowtail.crypto.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An instance's own platform app. A blank secret keeps the stored one. */
record CredentialsRequest(
        @NotBlank @Size(max = 200) String clientId,
        @Nullable Secret clientSecret,
        @Nullable String loginVia) {}
