package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.platform.Obstacle;
import com.swallowtail.connections.platform.Offering;
import com.swallowtail.connections.platform.PlatformFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Pages that a person offered, with the accounts behind them; or why none of these can be connected. */
record OfferedPages(Set<String> granted, List<LinkedPage> pages) {

    /** Without these no account can be seen. */
    static boolean canBeSeenWith(Set<String> granted) {
        return granted.containsAll(Set.of(FacebookPermissions.BASIC, FacebookPermissions.PAGES));
    }

    /**
     * The Page to go on with: that of the present account, else the only one whose account can be connected. None where
     * somebody has to pick; fails where there is nothing to pick from.
     */
    Optional<LinkedPage> settled(@Nullable String presentAccountId) {
        var obstacle = obstacle();
        if (obstacle != null) {
            throw PlatformFailure.Denied.because(obstacle.type(), obstacle.detail());
        }
        var usable = pages.stream().filter(LinkedPage::isUsable).toList();
        return usable.stream()
                .filter(page -> usable.size() == 1 || page.isOf(presentAccountId))
                .findFirst();
    }

    /** The usable Page of that account. */
    Optional<LinkedPage> of(@Nullable String accountId) {
        return pages.stream()
                .filter(page -> page.isUsable() && page.isOf(accountId))
                .findFirst();
    }

    Offering toPickFrom(String userId) {
        return new Offering(
                pages.stream()
                        .flatMap(page -> page.offered(userId, granted).stream())
                        .toList(),
                obstacle());
    }

    private @Nullable Obstacle obstacle() {
        if (!canBeSeenWith(granted)) {
            return new Obstacle(
                    ConnectionProblem.PERMISSION_NOT_GRANTED,
                    "Without instagram_basic and pages_show_list no account can be seen.");
        }
        if (pages.isEmpty()) {
            return new Obstacle(ConnectionProblem.NO_PAGE, "The person offered no Page.");
        }
        return pages.stream().anyMatch(LinkedPage::isUsable) ? null : obstacleOfEach();
    }

    private Obstacle obstacleOfEach() {
        if (pages.stream().anyMatch(page -> page.account() != null)) {
            return new Obstacle(
                    ConnectionProblem.PAGE_TASK_MISSING,
                    "The person may not create content on any Page with an account.");
        }
        return pages.stream().anyMatch(page -> page.connectedId() != null)
                ? new Obstacle(
                        ConnectionProblem.PERSONAL_ACCOUNT,
                        "No offered Page has a professional account of Instagram, but a personal one is connected.")
                : new Obstacle(
                        ConnectionProblem.PAGE_WITHOUT_INSTAGRAM,
                        "No offered Page has a professional account of Instagram.");
    }
}
