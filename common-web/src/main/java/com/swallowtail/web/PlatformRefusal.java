package com.swallowtail.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a platform said when it refused, in its own words; never a token and never a raw body. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlatformRefusal(
        String name,
        @Nullable String code,
        @Nullable String subcode,
        @Nullable String message,
        @Nullable String logId) {}
