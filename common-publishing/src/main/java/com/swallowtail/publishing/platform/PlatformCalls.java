package com.swallowtail.publishing.platform;

import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.web.outbound.Endpoint;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Supplier;

/** How a platform is called. Whatever goes wrong is a {@link PlatformFailure}. */
public final class PlatformCalls {
    private final Dialect dialect;
    private final Outbound outbound;
    private final Silence silence;

    public PlatformCalls(Dialect dialect, Outbound outbound) {
        this.dialect = dialect;
        this.outbound = outbound;
        this.silence = new Silence(dialect);
    }

    /** For what only asks: it is asked again when the platform is not well. */
    public <T> Uni<T> ask(Endpoint endpoint, Supplier<Uni<T>> attempt) {
        return explained(outbound.callRepeatable(endpoint, () -> explained(attempt.get())));
    }

    /** For what changes something: it is sent once. */
    public <T> Uni<T> once(Endpoint endpoint, Supplier<Uni<T>> attempt) {
        return explained(outbound.call(endpoint, () -> explained(attempt.get())));
    }

    /** Refuses what the account's owner has not granted, before the platform is called. */
    public Uni<Void> granted(UsableToken token, Set<String> anyOf) {
        return anyOf.stream().anyMatch(token::grants)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new PlatformFailure.ScopeMissing(dialect.scopeMissing(), missing(anyOf)));
    }

    private static String missing(Set<String> anyOf) {
        return "This needs the permission "
                + String.join(" or ", anyOf.stream().sorted().toList());
    }

    private <T> Uni<T> explained(Uni<T> answer) {
        return answer.onFailure().transform(silence::explained);
    }
}
