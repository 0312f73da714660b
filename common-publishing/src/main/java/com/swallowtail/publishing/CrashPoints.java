package com.swallowtail.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Lets a test kill this process while posts are at named moments. Set {@code SWALLOWTAIL_HOLD_AT} to a list of
 * {@code <instance>:<step>.<point>}, such as {@code acme:INIT_PULL.ANSWERED}: this process does nothing more for a post
 * of that instance once it is there, and the log tells so. Never set in production; without it this does nothing.
 */
@ApplicationScoped
class CrashPoints {
    private static final Logger LOG = Logger.getLogger(CrashPoints.class);

    private final Set<String> holdAt;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();

    CrashPoints(PublishingConfig config) {
        this.holdAt = config.holdAt().orElse(Set.of());
    }

    /** Completes at once, or never. */
    Uni<Void> reached(Post post, Step step, CrashPoint point) {
        var here = "%s:%s.%s".formatted(post.instanceId(), step.name(), point);
        if (holdAt.contains(here) && held.add(post.id())) {
            LOG.warnf("Held at %s, as SWALLOWTAIL_HOLD_AT asks", here);
        }
        return held.contains(post.id())
                ? Uni.createFrom().nothing()
                : Uni.createFrom().voidItem();
    }
}
