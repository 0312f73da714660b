package com.swallowtail.instagram.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What Instagram measures of an account, in which form, and by what it can be broken down. What it has given up is not here. */
enum AccountMetric {
    REACH(Set.of(Form.TOTAL, Form.SERIES), "media_product_type", "follow_type"),
    VIEWS(Set.of(Form.TOTAL), "media_product_type", "follow_type"),
    ACCOUNTS_ENGAGED(Set.of(Form.TOTAL)),
    TOTAL_INTERACTIONS(Set.of(Form.TOTAL), "media_product_type"),
    LIKES(Set.of(Form.TOTAL), "media_product_type"),
    COMMENTS(Set.of(Form.TOTAL), "media_product_type"),
    SAVES(Set.of(Form.TOTAL), "media_product_type"),
    SHARES(Set.of(Form.TOTAL), "media_product_type"),
    REPLIES(Set.of(Form.TOTAL)),
    REPOSTS(Set.of(Form.TOTAL)),
    FOLLOWS_AND_UNFOLLOWS(Set.of(Form.TOTAL), "follow_type"),
    PROFILE_LINKS_TAPS(Set.of(Form.TOTAL), "contact_button_type"),
    FOLLOWER_COUNT(Set.of(Form.SERIES)),
    FOLLOWER_DEMOGRAPHICS(Set.of(Form.PEOPLE), "age", "city", "country", "gender"),
    ENGAGED_AUDIENCE_DEMOGRAPHICS(Set.of(Form.PEOPLE), "age", "city", "country", "gender");

    private final Set<Form> forms;
    private final Set<String> breakdowns;

    /** How a metric is told. */
    enum Form {
        TOTAL,
        SERIES,
        PEOPLE
    }

    AccountMetric(Set<Form> forms, String... breakdowns) {
        this.forms = forms;
        this.breakdowns = Set.of(breakdowns);
    }

    static List<AccountMetric> all(Form form) {
        return Arrays.stream(values()).filter(metric -> metric.isToldAs(form)).toList();
    }

    static Optional<AccountMetric> named(String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.wireName().equals(name))
                .findFirst();
    }

    boolean isToldAs(Form form) {
        return forms.contains(form);
    }

    boolean breaksDownBy(String dimension) {
        return breakdowns.contains(dimension);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
