package com.swallowtail.simulator.meta.person;

import java.util.List;
import java.util.Optional;

/**
 * Somebody on Facebook, with the Pages this person has a role on.
 *
 * @param key how the remote control names the person
 * @param id as apps see it
 */
public record Person(String key, String id, String name, List<Page> pages) {
    public static final String USUAL = "mila";

    public Optional<Page> page(String pageId) {
        return pages.stream().filter(page -> page.id().equals(pageId)).findFirst();
    }

    static Person newcomer(String key) {
        return key.equals(USUAL)
                ? new Person(key, "10150000000000001", "Mila", milasPages())
                : new Person(key, StableId.of("1015", key), key, List.of());
    }

    private static List<Page> milasPages() {
        return List.of(
                new Page(InstagramAccount.MILA_BAKES_PAGE, "Mila Bakes", Page.USUAL_CATEGORY, Page.ALL_TASKS),
                new Page(InstagramAccount.MILA_TRAVELS_PAGE, "Mila Travels", "Blogger", Page.ALL_TASKS));
    }
}
