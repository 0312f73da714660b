package com.swallowtail.simulator.meta.person;

import java.util.List;

/** A Facebook Page, as far as one person may work on it. */
public record Page(String id, String name, String category, List<String> tasks) {
    static final List<String> ALL_TASKS =
            List.of("ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE");
    static final String USUAL_CATEGORY = "Bakery";

    public Page {
        category = category == null ? USUAL_CATEGORY : category;
        tasks = tasks == null ? ALL_TASKS : List.copyOf(tasks);
    }
}
