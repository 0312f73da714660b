package com.swallowtail.instagram.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Collects what a notification says; what it leaves out is left out. A text that is longer than any that Instagram knows is
 * cut, since an event must fit into a record.
 */
final class Facts {
    private static final int LONGEST_TEXT = 10_000;

    private final Map<String, Object> facts = new HashMap<>();

    Facts text(String name, JsonNode value) {
        String text = value.isValueNode() ? value.asText() : "";
        return text.isBlank() ? this : with(name, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    Facts with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    Map<String, Object> all() {
        return facts;
    }
}
