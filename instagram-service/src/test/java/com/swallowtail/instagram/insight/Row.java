package com.swallowtail.instagram.insight;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;

/** The seven parameters of a query, in order, and last the pointer to what is wrong. */
class Row implements ArgumentsAggregator {
    record Case(AccountQuery query, String pointer) {}

    @Override
    public Object aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
        var texts = row.toList().stream().map(text -> (String) text).toArray(String[]::new);
        return new Case(query(Arrays.copyOf(texts, 7)), texts[texts.length - 1]);
    }

    static AccountQuery query(String... texts) {
        return new AccountQuery(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]);
    }
}
