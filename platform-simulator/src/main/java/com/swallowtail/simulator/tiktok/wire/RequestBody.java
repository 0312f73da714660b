package com.swallowtail.simulator.tiktok.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Part of a JSON body, read strictly: a value of another type is refused, with the error code of the API asked. */
public final class RequestBody {
    private final JsonNode node;
    private final String place;
    private final Function<String, Refusal> refusal;

    RequestBody(JsonNode node, String place, Function<String, Refusal> refusal) {
        this.node = node;
        this.place = place;
        this.refusal = refusal;
    }

    public RequestBody part(String name) {
        JsonNode part = at(name);
        demand(part.isObject() || part.isMissingNode(), name + " is not an object");
        return new RequestBody(part, place + name + ".", refusal);
    }

    public boolean isAbsent() {
        return node.isMissingNode();
    }

    public Optional<String> text(String name) {
        JsonNode value = at(name);
        demand(value.isTextual() || value.isMissingNode(), name + " is not a string");
        return Optional.ofNullable(value.textValue());
    }

    public boolean flag(String name) {
        JsonNode value = at(name);
        demand(value.isBoolean() || value.isMissingNode(), name + " is not a boolean");
        return value.booleanValue();
    }

    public OptionalLong number(String name) {
        JsonNode value = at(name);
        demand(
                value.canConvertToLong() && value.isIntegralNumber() || value.isMissingNode(),
                name + " is not an int64");
        return value.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(value.longValue());
    }

    public OptionalInt smallNumber(String name) {
        OptionalLong value = number(name);
        demand(value.isEmpty() || (int) value.getAsLong() == value.getAsLong(), name + " is not an int32");
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) value.getAsLong());
    }

    public List<String> texts(String name) {
        JsonNode values = at(name);
        demand(values.isArray() || values.isMissingNode(), name + " is not an array");
        values.forEach(value -> demand(value.isTextual(), name + " holds something else than strings"));
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> refusal.apply(place + name + " is missing"));
    }

    public long requiredNumber(String name) {
        return number(name).orElseThrow(() -> refusal.apply(place + name + " is missing"));
    }

    private JsonNode at(String name) {
        JsonNode value = node.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw refusal.apply(place + otherwise);
        }
    }
}
