package com.swallowtail.simulator.meta.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a call says, however it was sent. A value that is not scalar may be JSON or a string of JSON. */
public final class Parameters {
    private final Map<String, JsonNode> values;
    private final ObjectMapper json;

    Parameters(Map<String, JsonNode> values, ObjectMapper json) {
        this.values = values;
        this.json = json;
    }

    public static Parameters none() {
        return new Parameters(Map.of(), new ObjectMapper());
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** All of them as text, in the order in which they came. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, asText(value)));
        return texts;
    }

    public boolean has(String name) {
        return text(name).isPresent();
    }

    /** Empty where it is missing or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.isNull())
                .map(Parameters::asText)
                .filter(value -> !value.isBlank());
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> MetaRefusal.missingParameter(name));
    }

    public boolean flag(String name) {
        return switch (text(name).orElse("false")) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw MetaRefusal.invalidParameter("Param " + name + " must be a boolean");
        };
    }

    public OptionalLong number(String name) {
        try {
            Optional<String> text = text(name);
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.get()));
        } catch (NumberFormatException notANumber) {
            throw MetaRefusal.invalidParameter("Param " + name + " must be an integer");
        }
    }

    /** A comma-separated list, or a JSON array of strings. */
    public List<String> list(String name) {
        String text = text(name).orElse("").strip();
        if (text.startsWith("[")) {
            JsonNode array = json(name).orElseThrow();
            return StreamSupport.stream(array.spliterator(), false)
                    .map(Parameters::asText)
                    .toList();
        }
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** A field which a form repeats, as checkboxes do. */
    public List<String> all(String name) {
        return values.containsKey(name) ? List.of(asText(values.get(name)).split("\n")) : List.of();
    }

    public Optional<JsonNode> json(String name) {
        JsonNode value = values.get(name);
        if (value == null || !value.isTextual()) {
            return Optional.ofNullable(value).filter(each -> !each.isNull());
        }
        return text(name).map(text -> parsed(name, text));
    }

    private JsonNode parsed(String name, String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw MetaRefusal.invalidParameter("Param " + name + " must be valid JSON");
        }
    }

    private static String asText(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
