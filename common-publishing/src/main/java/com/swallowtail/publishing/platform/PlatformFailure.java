package com.swallowtail.publishing.platform;

import com.swallowtail.publishing.token.TokenRejection;
import com.swallowtail.web.Problem;
import com.swallowtail.web.ProblemType;
import com.swallowtail.web.outbound.ThrottledFailure;
import com.swallowtail.web.outbound.TransientFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A platform did not do what was asked, or did not say so. */
public abstract sealed class PlatformFailure extends Problem {
    private static final long serialVersionUID = 1L;

    private PlatformFailure(ProblemType type, String detail, @Nullable Throwable cause) {
        super(type, detail, cause);
    }

    /** Whether the call may have had its effect all the same; false is a promise that nothing was done. */
    public boolean unclear() {
        return false;
    }

    /** No usable answer. Unclear if the call may have reached the platform. */
    public static final class Unavailable extends PlatformFailure implements TransientFailure {
        private static final long serialVersionUID = 1L;
        private final boolean sent;

        public Unavailable(ProblemType type, String detail, boolean sent, @Nullable Throwable cause) {
            super(type, detail, cause);
            this.sent = sent;
        }

        @Override
        public boolean unclear() {
            return sent;
        }
    }

    /** Too many calls; the same call may be made after the pause. */
    public static final class Throttled extends PlatformFailure implements ThrottledFailure {
        private static final long serialVersionUID = 1L;
        private final Duration pause;

        public Throttled(ProblemType type, String detail, Duration pause) {
            super(type, detail, null);
            this.pause = pause;
            retryAfter(pause);
        }

        /** How long to leave the platform alone. */
        public Duration pause() {
            return pause;
        }
    }

    /** The access token is not accepted. */
    public static final class TokenRejected extends PlatformFailure implements TokenRejection {
        private static final long serialVersionUID = 1L;
        private final String platformError;

        public TokenRejected(ProblemType type, String detail, String platformError) {
            super(type, detail, null);
            this.platformError = platformError;
        }

        @Override
        public String platformError() {
            return platformError;
        }
    }

    /** A scope is not granted; known before or after asking the platform. */
    public static final class ScopeMissing extends PlatformFailure {
        private static final long serialVersionUID = 1L;

        public ScopeMissing(ProblemType type, String detail) {
            super(type, detail, null);
        }
    }

    /** A clear no. */
    public static final class Denied extends PlatformFailure {
        private static final long serialVersionUID = 1L;

        public Denied(ProblemType type, String detail) {
            super(type, detail, null);
        }
    }
}
