package com.swallowtail.simulator.meta.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind of object. A read answers the selected ones, or the defaults; its id always; and leaves out what
 * has no value. To name an unknown field is refused.
 *
 * @param edges the fields that are objects or lists of objects themselves
 */
public record NodeType(String name, Set<String> fields, List<String> defaults, Map<String, NodeType> edges) {

    public ObjectNode select(ObjectNode full, Parameters parameters) {
        return select(full, parameters.text("fields").map(FieldSelection::parse).orElse(null));
    }

    public ObjectNode select(ObjectNode full, @Nullable FieldSelection selection) {
        ObjectNode selected = JsonNodeFactory.instance.objectNode();
        if (selection == null) {
            defaults.stream()
                    .filter(full::has)
                    .forEach(field -> selected.set(field, shrunk(field, full.get(field), null)));
        } else {
            selection.fields().forEach(field -> add(selected, full, field));
        }
        if (full.has("id")) {
            selected.set("id", full.get("id"));
        }
        return selected;
    }

    private void add(ObjectNode selected, ObjectNode full, FieldSelection.Field field) {
        if (!fields.contains(field.name())) {
            throw MetaRefusal.invalidParameter(
                    "Tried accessing nonexisting field (" + field.name() + ") on node type (" + name + ")");
        }
        JsonNode value = full.get(field.name());
        if (value != null && !value.isNull()) {
            selected.set(field.name(), shrunk(field.name(), value, field.nested()));
        }
    }

    private JsonNode shrunk(String field, JsonNode value, @Nullable FieldSelection nested) {
        NodeType type = edges.get(field);
        if (type == null) {
            return value;
        }
        if (!(value.get("data") instanceof ArrayNode items)) {
            return type.select((ObjectNode) value, nested);
        }
        ObjectNode list = value.deepCopy();
        var shrunk = list.putArray("data");
        items.forEach(item -> shrunk.add(type.select((ObjectNode) item, nested)));
        return list;
    }
}
