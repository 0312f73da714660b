package com.swallowtail.connections.platform;

import com.swallowtail.connections.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a person's consent leads to.
 *
 * @param obstacle why none of them can be picked, if that is so
 */
public record Offering(
        List<OfferedAccount> accounts, @Nullable Obstacle obstacle) {
    public Offering {
        accounts = List.copyOf(accounts);
    }

    /** Where a consent is for one account from the start. */
    static Offering ofOne(@Nullable Account account) {
        return new Offering(
                Stream.ofNullable(account)
                        .map(only -> new OfferedAccount(only, null, null, null))
                        .toList(),
                null);
    }

    public Optional<OfferedAccount> find(String accountId) {
        return accounts.stream()
                .filter(offered -> offered.account().id().equals(accountId))
                .findFirst();
    }
}
