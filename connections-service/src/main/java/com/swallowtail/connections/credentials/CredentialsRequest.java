package com.swallowtail.connections.credentials;

import com.swallowtail.crypto.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instance's own platform app. A blank secret keeps the stored one. */
record CredentialsRequest(
        @NotBlank @Size(max = 200) String clientId,

        @Schema(implementation = String.class, format = "password", writeOnly = true) @Nullable
        Secret clientSecret,

        @Schema(enumeration = {"tiktok", "facebook", "instagram"}) @Nullable
        String loginVia) {}
