package com.swallowtail.web.document;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** How schemas of the document are referred to. */
final class SchemaNames {
    private static final String PLACE = "#/components/schemas/";

    private SchemaNames() {}

    /** The schema of the document that this one only refers to; null where it is one by itself. */
    static @Nullable String referredTo(@Nullable Schema schema) {
        String reference = schema == null ? null : schema.getRef();
        return reference == null ? null : reference.substring(PLACE.length());
    }
}
