package com.swallowtail.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets a test kill this process at a named moment, as {@code kill -9} would: set {@code SWALLOWTAIL_CRASH_AT} to
 * {@code <step>.<point>}, such as {@code INIT_PULL.ANSWERED}. Never set in production; without it this does nothing.
 */
@ApplicationScoped
class CrashPoints {
    private static final Logger LOG = Logger.getLogger(CrashPoints.class);
    private static final int KILLED = 137;

    private final Optional<String> crashAt;

    CrashPoints(PublishingConfig config) {
        this.crashAt = config.crashAt();
    }

    void reached(Step step, CrashPoint point) {
        var here = step.name() + "." + point;
        if (crashAt.filter(here::equals).isPresent()) {
            LOG.warnf("Halting at %s, as SWALLOWTAIL_CRASH_AT asks", here);
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
