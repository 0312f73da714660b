package com.swallowtail.tiktok.creator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the connected account may post, for who builds the screen that posts. */
@Tag(name = "Account", description = "What the connected account may post, and has posted.")
@Path("/api/v1/instances/{instanceId}/tiktok/creator-info")
class CreatorInfoResource {
    private final CreatorInfos creators;

    CreatorInfoResource(CreatorInfos creators) {
        this.creators = creators;
    }

    @GET
    @Operation(
            operationId = "getCreatorInfo",
            summary = "What the connected account may post, for who builds the screen that posts")
    public Uni<View> show(@PathParam("instanceId") InstanceId instanceId) {
        return creators.of(instanceId.value()).map(View::of);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CreatorInfo")
    record View(
            List<String> privacyLevelOptions,
            boolean commentDisabled,
            boolean duetDisabled,
            boolean stitchDisabled,
            int maxVideoPostDurationSec,
            String username,
            String nickname,
            @Nullable String avatarUrl,
            Instant fetchedAt) {
        static View of(CreatorInfos.Known known) {
            var info = known.info();
            return new View(
                    info.privacyLevelOptions(),
                    info.commentDisabled(),
                    info.duetDisabled(),
                    info.stitchDisabled(),
                    info.maxVideoPostDurationSec(),
                    info.username(),
                    info.nickname(),
                    info.avatarUrl(),
                    known.fetchedAt());
        }
    }
}
