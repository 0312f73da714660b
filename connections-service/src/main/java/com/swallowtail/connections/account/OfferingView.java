package com.swallowtail.connections.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.platform.OfferedAccount;
import com.swallowtail.connections.platform.Offering;
import com.swallowtail.web.Cursor;
import com.swallowtail.web.Failure;
import com.swallowtail.web.PageRequest;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the accounts that somebody can pick from, in the order of their ids.
 *
 * @param reason why there is none that can be picked, where that is so
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AccountOffer")
record OfferingView(
        List<Item> items,
        @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Failure reason) {

    /** An account, named like that of a connection; {@code picked} is the one that is connected. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "OfferedAccount")
    record Item(
            String id,
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String avatarUrl,
            @Nullable String profileUrl,
            OfferedAccount.@Nullable OfferedPage page,
            boolean picked,
            boolean pickable,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Failure reason) {

        static Item of(OfferedAccount offered, Connection connection) {
            var account = offered.account();
            var obstacle = offered.obstacle();
            return new Item(
                    account.id(),
                    account.username(),
                    account.displayName(),
                    account.avatarUrl(),
                    account.profileUrl(),
                    offered.page(),
                    connection.isConnectedTo(account.id()),
                    obstacle == null,
                    obstacle == null ? null : obstacle.failure());
        }
    }

    static OfferingView of(Offering offering, Connection connection, PageRequest page) {
        var left = offering.accounts().stream()
                .map(offered -> Item.of(offered, connection))
                .sorted(Comparator.comparing(Item::id))
                .filter(item -> page.after()
                        .map(cursor -> item.id().compareTo(cursor.text(0)) > 0)
                        .orElse(true))
                .toList();
        var items = left.stream().limit(page.limit()).toList();
        var obstacle = offering.obstacle();
        return new OfferingView(
                items,
                items.size() < left.size() ? Cursor.of(items.getLast().id()).encode() : null,
                obstacle == null ? null : obstacle.failure());
    }
}
