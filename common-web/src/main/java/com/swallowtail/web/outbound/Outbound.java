package com.swallowtail.web.outbound;

import com.swallowtail.web.CallersContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The one way to call a platform or another service. A guard is named {@code <platform>-<class of endpoint>}, such as
 * {@code tiktok-oauth}, or after the service called, such as {@code connections}.
 *
 * <ol>
 *   <li>An attempt that takes too long fails with {@link TimedOut}.
 *   <li>A call that the guard does not let through fails with {@link NotSent}.
 *   <li>Any other failure passes unchanged.
 *   <li>The answer arrives on the Vert.x context of the caller.
 *   <li>Calls to an {@link Endpoint} are timed, and counted by their outcome.
 * </ol>
 */
@ApplicationScoped
public class Outbound {
    private final OutboundConfig config;
    private final CallTimes times;
    private final Map<String, OutboundGuard> guards = new ConcurrentHashMap<>();

    Outbound(OutboundConfig config, CallTimes times) {
        this.config = config;
        this.times = times;
    }

    /** Calls an endpoint of a platform at most once. */
    public <T> Uni<T> call(Endpoint endpoint, Supplier<Uni<T>> attempt) {
        return times.timed(endpoint, call(endpoint.guard(), attempt));
    }

    /** Calls an endpoint of a platform again when the platform was not well; only for what may happen twice. */
    public <T> Uni<T> callRepeatable(Endpoint endpoint, Supplier<Uni<T>> attempt) {
        return times.timed(endpoint, callRepeatable(endpoint.guard(), attempt));
    }

    /** Calls at most once. */
    public <T> Uni<T> call(String guard, Supplier<Uni<T>> attempt) {
        return CallersContext.leadBack(guard(guard).call(attempt));
    }

    /** Calls again when the other side was not well; only for what may happen twice. */
    public <T> Uni<T> callRepeatable(String guard, Supplier<Uni<T>> attempt) {
        return CallersContext.leadBack(guard(guard).callRepeatable(attempt));
    }

    private OutboundGuard guard(String name) {
        return guards.computeIfAbsent(
                name, unseen -> new OutboundGuard(unseen, config.guards().get(unseen)));
    }
}
