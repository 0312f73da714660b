package com.swallowtail.connections.platform;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Grant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account that a person's consent leads to.
 *
 * @param page the Page that it is reached through, where it is by one
 * @param grant what to work with once it is picked; none where it cannot be, or where it is the only one there can be
 * @param obstacle why it cannot be picked, if it cannot
 */
public record OfferedAccount(
        Account account,
        @Nullable OfferedPage page,
        @Nullable Grant grant,
        @Nullable Obstacle obstacle) {

    public Grant requireGrant() {
        return Objects.requireNonNull(grant, "an account that can be picked comes with what it works with");
    }

    /** The Page as people know it. */
    public record OfferedPage(String id, @Nullable String name) {}
}
