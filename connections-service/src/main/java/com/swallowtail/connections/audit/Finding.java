package com.swallowtail.connections.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place where a chain is not as it was made.
 *
 * @param position where in the chain; null for an event that claims none
 * @param eventId the event found there, where there is one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AuditFinding")
record Finding(
        String instance,
        String service,
        @Nullable Long position,
        Kind kind,
        @Nullable String eventId,
        String detail) {
    /** What was done to it. */
    @Schema(name = "AuditFindingKind")
    public enum Kind {
        EDITED,
        DELETED,
        INSERTED,
        REORDERED,
        HEAD_MISMATCH,
        CHECKPOINT_FORGED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
