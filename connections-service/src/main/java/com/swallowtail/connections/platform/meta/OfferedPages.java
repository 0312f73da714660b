package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.platform.PlatformFailure;
import java.util.List;
import java.util.Set;

/** The Pages that a person offered, and the one whose account is to be connected; or why there is none. */
record OfferedPages(Set<String> granted, List<LinkedPage> pages) {

    /** The one Page whose account can be connected. */
    LinkedPage only() {
        demand(
                granted.containsAll(Set.of(FacebookPermissions.BASIC, FacebookPermissions.PAGES)),
                ConnectionProblem.PERMISSION_NOT_GRANTED,
                "Without instagram_basic and pages_show_list no account can be seen.");
        demand(!pages.isEmpty(), ConnectionProblem.NO_PAGE, "The person offered no Page.");
        var linked = pages.stream().filter(page -> page.accountId() != null).toList();
        demand(
                !linked.isEmpty(),
                ConnectionProblem.PAGE_WITHOUT_INSTAGRAM,
                "No offered Page has a professional account of Instagram.");
        var usable = linked.stream().filter(LinkedPage::maySpeak).toList();
        demand(
                !usable.isEmpty(),
                ConnectionProblem.PAGE_TASK_MISSING,
                "The person may not create content on any Page with an account.");
        demand(
                usable.size() == 1,
                ConnectionProblem.ACCOUNT_NOT_PICKED,
                "Several accounts were offered; offer the one to be connected alone.");
        return usable.getFirst();
    }

    private static void demand(boolean condition, ConnectionProblem otherwise, String sentence) {
        if (!condition) {
            throw PlatformFailure.Denied.because(otherwise, sentence);
        }
    }
}
