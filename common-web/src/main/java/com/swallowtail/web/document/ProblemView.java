package com.swallowtail.web.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.web.Actor;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.PlatformRefusal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The members that a problem may have, for the document; the door writes them, and extensions of single problems beside. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = Parts.PROBLEM,
        description = "A failure by RFC 9457, with who acts and what to do. Some problems have further members.")
record ProblemView(
        @Schema(description = "A page that explains it, relative to the gateway.", format = "uri-reference")
        String type,

        String title,
        int status,
        String detail,

        @Schema(description = "The request that failed: urn:request: and its X-Request-Id.", format = "uri")
        String instance,

        @Schema(description = "What it is, for programs; the last segment of type.")
        String code,

        String traceId,
        Actor actor,

        @Schema(description = "What the actor does next, in one sentence.")
        String action,

        @Schema(description = "Whether the same request may succeed later, unchanged.")
        boolean retryable,

        @Schema(description = "Of a request that breaks rules: each fault with its place.") @Nullable
        List<FieldError> errors,

        @Schema(description = "Where a platform refused: what it said.") @Nullable
        PlatformRefusal platform) {}
