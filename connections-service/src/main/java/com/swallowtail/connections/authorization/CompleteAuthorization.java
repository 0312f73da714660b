package com.swallowtail.connections.authorization;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Ends a sign-in. The state is used up before anything else happens; a callback that cannot prove which sign-in it
 * belongs to is refused and never redirected, any other outcome leads back to where the person came from.
 */
@ApplicationScoped
class CompleteAuthorization {
    private final AuthorizationAttempts attempts;
    private final AcceptGrant acceptGrant;
    private final Clock clock;

    CompleteAuthorization(AuthorizationAttempts attempts, AcceptGrant acceptGrant, Clock clock) {
        this.attempts = attempts;
        this.acceptGrant = acceptGrant;
        this.clock = clock;
    }

    /** The address to go on to; fails with a Problem when the callback is refused. */
    Uni<URI> complete(Callback callback) {
        if (callback.state() == null || callback.state().isEmpty()) {
            return Uni.createFrom().failure(invalid());
        }
        return attempts.consume(AuthorizationState.hash(callback.state()))
                .onItem()
                .ifNull()
                .failWith(CompleteAuthorization::invalid)
                .call(attempt -> refuseStrangers(attempt, callback))
                .chain(attempt -> conclude(attempt, callback));
    }

    private Uni<Void> refuseStrangers(AuthorizationAttempt attempt, Callback callback) {
        var refusal = refusal(attempt, callback);
        return refusal == null
                ? Uni.createFrom().voidItem()
                : note(attempt, callback, refusal.type().code())
                        .chain(() -> Uni.createFrom().failure(refusal));
    }

    private @Nullable Problem refusal(AuthorizationAttempt attempt, Callback callback) {
        if (attempt.isExpired(clock.instant())) {
            return invalid();
        }
        if (!callback.comesFromTheBrowserOf(attempt)) {
            return new Problem(
                    ConnectionProblem.BROWSER_MISMATCH, "This browser did not start the sign-in that it came to end.");
        }
        return callback.answers(attempt)
                ? null
                : new Problem(
                        ConnectionProblem.CALLBACK_MISMATCH,
                        "The sign-in was started for another instance or platform.");
    }

    /** The code can be traded once, so this comes to its end even if the browser has gone: memoizing stops its cancel. */
    private Uni<URI> conclude(AuthorizationAttempt attempt, Callback callback) {
        return accept(attempt, callback)
                .map(connected -> arrival(attempt, connected.status().wire(), null))
                .onFailure()
                .recoverWithUni(failure -> turnedDown(attempt, callback, failure))
                .memoize()
                .indefinitely();
    }

    private Uni<Connection> accept(AuthorizationAttempt attempt, Callback callback) {
        if ("access_denied".equals(callback.error())) {
            return failing(ConnectionProblem.CONSENT_DENIED, "The person did not give consent.");
        }
        if (callback.error() != null || callback.code() == null) {
            return failing(ConnectionProblem.AUTHORIZATION_FAILED, "The platform sent no code.");
        }
        return acceptGrant.accept(attempt, callback.code(), callback.requestId());
    }

    private Uni<URI> turnedDown(AuthorizationAttempt attempt, Callback callback, Throwable failure) {
        var code = code(failure);
        if (code.equals(EdgeProblem.INTERNAL_ERROR.code())) {
            Log.errorf(failure, "A sign-in of instance %s could not be completed", attempt.instanceId());
        }
        return note(attempt, callback, code).replaceWith(() -> arrival(attempt, "error", code));
    }

    private Uni<Void> note(AuthorizationAttempt attempt, Callback callback, String code) {
        return attempts.failed(attempt, attempt.initiator(callback.requestId()), code);
    }

    private static URI arrival(AuthorizationAttempt attempt, String status, @Nullable String code) {
        return ReturnUrls.arrival(attempt.returnUrl(), attempt.platform(), status, code);
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem.type().code();
            case PlatformFailure platform -> platform.type().code();
            default -> EdgeProblem.INTERNAL_ERROR.code();
        };
    }

    private static <T> Uni<T> failing(ConnectionProblem type, String detail) {
        return Uni.createFrom().failure(new Problem(type, detail));
    }

    private static Problem invalid() {
        return new Problem(
                ConnectionProblem.STATE_INVALID, "This sign-in is unknown, was used already, or took too long.");
    }
}
