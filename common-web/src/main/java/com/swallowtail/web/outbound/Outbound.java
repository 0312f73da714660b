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
 * </ol>
 */
@ApplicationScoped
public class Outbound {
    private final OutboundConfig config;
    private final Map<String, OutboundGuard> guards = new ConcurrentHashMap<>();

    Outbound(OutboundConfig config) {
        this.config = config;
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
