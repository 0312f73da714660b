package com.swallowtail.web.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that callers have to keep: those that bodies of requests are made of. */
final class AskedSchemas {
    private final Map<String, Schema> schemas;
    private final Set<String> names = new HashSet<>();

    private AskedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static Set<String> of(OpenAPI document) {
        var asked = new AskedSchemas(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(AskedSchemas::contents)
                .forEach(content -> asked.visit(content.getSchema()));
        return asked.names;
    }

    private static Stream<MediaType> contents(RequestBody body) {
        return Stream.ofNullable(body.getContent()).flatMap(content -> content.getMediaTypes().values().stream());
    }

    private void visit(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String name = SchemaNames.referredTo(schema);
        if (name != null && names.add(name)) {
            visit(schemas.get(name));
        }
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
        Stream.ofNullable(schema.getProperties())
                .map(Map::values)
                .flatMap(Collection::stream)
                .forEach(this::visit);
    }
}
