package com.swallowtail.connections.platform;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.web.Failure;
import com.swallowtail.web.PlatformRefusal;
import com.swallowtail.web.Problem;
import com.swallowtail.web.outbound.ThrottledFailure;
import com.swallowtail.web.outbound.TransientFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a platform did not do what we asked. Only {@link GrantDead} may ever end a connection. The platform's own words
 * are kept as code and log id; its texts and bodies are not.
 */
public abstract sealed class PlatformFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ConnectionProblem type;
    private final String sentence;
    private final transient @Nullable PlatformRefusal refusal;

    private PlatformFailure(
            ConnectionProblem type, String sentence, @Nullable PlatformRefusal refusal, @Nullable Throwable cause) {
        super(
                refusal == null ? sentence : sentence + " (" + refusal.code() + ", log id " + refusal.logId() + ")",
                cause);
        this.type = type;
        this.sentence = sentence;
        this.refusal = refusal;
    }

    public ConnectionProblem type() {
        return type;
    }

    public @Nullable PlatformRefusal refusal() {
        return refusal;
    }

    public Failure failure() {
        return Failure.of(type, sentence, refusal);
    }

    /** What a caller of ours is told. */
    public Problem problem() {
        var problem = new Problem(type, sentence, this);
        if (refusal != null) {
            problem.with(refusal);
        }
        return type.retryable() ? problem.retryAfter(pause()) : problem;
    }

    /** The same failure, with the cause that the platform had named when it refused the token. */
    public PlatformFailure because(GrantEnd end) {
        return this;
    }

    /** How long to leave the platform alone. */
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** Did the platform certainly not act? Then the same request may be sent again. */
    public boolean answered() {
        return true;
    }

    /** The platform is not well, or not reachable. */
    public static final class Unavailable extends PlatformFailure implements TransientFailure {
        private static final long serialVersionUID = 1L;
        private final boolean answered;

        private Unavailable(boolean answered, @Nullable PlatformRefusal refusal, @Nullable Throwable cause) {
            super(
                    ConnectionProblem.PLATFORM_UNAVAILABLE,
                    "The platform did not answer, or not with anything usable.",
                    refusal,
                    cause);
            this.answered = answered;
        }

        /** It answered that it cannot. */
        public static Unavailable answering(@Nullable PlatformRefusal refusal) {
            return new Unavailable(true, refusal, null);
        }

        /** Nothing has left this house. */
        static Unavailable unreached(Throwable cause) {
            return new Unavailable(true, null, cause);
        }

        /** Something was sent and nothing came back: it may have acted. */
        static Unavailable silent(Throwable cause) {
            return new Unavailable(false, null, cause);
        }

        @Override
        public boolean answered() {
            return answered;
        }
    }

    /** Too many calls. */
    public static final class Throttled extends PlatformFailure implements ThrottledFailure {
        private static final long serialVersionUID = 1L;
        private static final Duration PAUSE = Duration.ofSeconds(5);

        public Throttled(PlatformRefusal refusal) {
            super(ConnectionProblem.PLATFORM_THROTTLED, "The platform asks us to slow down.", refusal, null);
        }

        @Override
        public Duration pause() {
            return PAUSE;
        }
    }

    /** The platform refused this one call; the grant lives on. */
    public static final class Denied extends PlatformFailure {
        private static final long serialVersionUID = 1L;

        public Denied(ConnectionProblem type, PlatformRefusal refusal) {
            super(type, "The platform refused: " + refusal.code() + ".", refusal, null);
        }

        private Denied(ConnectionProblem type, String sentence, @Nullable PlatformRefusal refusal) {
            super(type, sentence, refusal, null);
        }

        /** It was not refused, but what it gave is of no use. */
        public static Denied because(ConnectionProblem type, String sentence) {
            return new Denied(type, sentence, null);
        }

        /** It was not asked to renew the token, which lives and is too young for that. */
        public static Denied tooYoung() {
            return new Denied(
                    ConnectionProblem.TOKEN_TOO_YOUNG,
                    "The token lives, and is too young for the platform to renew it.",
                    null);
        }

        /** A token that lives was not refused for good, whatever was said of it before. */
        @Override
        public PlatformFailure because(GrantEnd end) {
            return type() == ConnectionProblem.TOKEN_TOO_YOUNG
                    ? this
                    : new Denied(end.type(), end.sentence(), refusal());
        }

        /** It cannot even be asked: the grant came with nothing to renew it by. */
        public static Denied withoutRefreshToken() {
            return new Denied(ConnectionProblem.NEEDS_REAUTH, "The platform gave no refresh token.", null);
        }
    }

    /**
     * The platform says that this grant, or this token of it, is no more. Whoever calls is told that the account has to sign
     * in again; why is kept with the connection.
     */
    public static final class GrantDead extends PlatformFailure {
        private static final long serialVersionUID = 1L;
        private final transient GrantEnd end;

        public GrantDead(@Nullable PlatformRefusal refusal) {
            this(GrantEnd.UNEXPLAINED, refusal);
        }

        public GrantDead(GrantEnd end, @Nullable PlatformRefusal refusal) {
            super(ConnectionProblem.NEEDS_REAUTH, end.sentence(), refusal, null);
            this.end = end;
        }

        @Override
        public Failure failure() {
            return Failure.of(end.type(), end.sentence(), refusal());
        }

        /** What the platform says now is nearer than what it said before. */
        @Override
        public PlatformFailure because(GrantEnd before) {
            return end.type() == ConnectionProblem.NEEDS_REAUTH ? new GrantDead(before, refusal()) : this;
        }
    }

    /** The platform does not accept our app; nobody's account is at fault. */
    public static final class Misconfigured extends PlatformFailure {
        private static final long serialVersionUID = 1L;

        public Misconfigured(PlatformRefusal refusal) {
            super(
                    ConnectionProblem.APP_MISCONFIGURED,
                    "The platform does not accept our app: " + refusal.code() + ".",
                    refusal,
                    null);
        }
    }
}
