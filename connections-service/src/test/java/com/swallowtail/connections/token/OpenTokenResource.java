package com.swallowtail.connections.token;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.bench.BenchProfile;
import com.swallowtail.web.InstanceId;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The token read where no caller is asked for: what a benchmark compares the real route with. It is there in the
 * benchmarks' profile alone, below the one root that the guard leaves open.
 */
@Path("/webhooks/bench/instances/{id}/connections/{platform}/token")
@IfBuildProfile(BenchProfile.NAME)
class OpenTokenResource {
    private final IssueUsableToken issue;

    OpenTokenResource(IssueUsableToken issue) {
        this.issue = issue;
    }

    @GET
    public Uni<UsableToken> token(@RestPath("id") InstanceId id, @RestPath Platform platform) {
        return issue.issue(id.value(), platform, Duration.ofSeconds(60));
    }
}
