package com.swallowtail.web.document;

import com.swallowtail.web.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Calls a page by what is on it, {@code PostPage}; the scanner would call it by two classes, {@code PagePostView}. */
final class PageNames {
    private static final String SCANNED = Page.class.getSimpleName();

    private PageNames() {}

    static void giveIn(OpenAPI document) {
        Map<String, String> names = new HashMap<>();
        Components components = document.getComponents();
        components.getSchemas().forEach((name, schema) -> {
            if (name.startsWith(SCANNED)) {
                names.put(name, nameOf(schema));
            }
        });
        answered(document).forEach(schema -> {
            String name = names.get(SchemaNames.referredTo(schema));
            if (name != null) {
                schema.setRef(name);
            }
        });
        names.forEach((scanned, name) -> {
            components.addSchema(name, components.getSchemas().get(scanned));
            components.removeSchema(scanned);
        });
    }

    private static String nameOf(Schema page) {
        return SchemaNames.referredTo(page.getProperties().get("items").getItems()) + SCANNED;
    }

    private static Stream<Schema> answered(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .flatMap(response -> Stream.ofNullable(response.getContent()))
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(type -> Stream.ofNullable(type.getSchema()));
    }
}
