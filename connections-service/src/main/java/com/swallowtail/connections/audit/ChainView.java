package com.swallowtail.connections.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One chain as verified.
 *
 * @param position where it ends
 * @param statedAt when its service last said how far its own chain goes; null when it has not yet
 * @param checkpointPosition up to where a genuine signature covers it; 0 when none does yet
 * @param moreFindings how many there are besides those listed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AuditChain")
record ChainView(
        String service,
        String instance,
        boolean ok,
        long events,
        long position,
        String hash,
        @Nullable Instant statedAt,
        long checkpointPosition,
        List<Finding> findings,
        long moreFindings) {}
