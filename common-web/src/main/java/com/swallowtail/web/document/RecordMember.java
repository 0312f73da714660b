package com.swallowtail.web.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, as JSON has it.
 *
 * @param leftOut whether it is not written where it is null
 */
record RecordMember(String name, boolean nullable, boolean leftOut) {
    static List<RecordMember> of(ClassInfo type) {
        return type.unsortedFields().stream()
                .filter(field -> !Modifier.isStatic(field.flags()))
                .map(RecordMember::of)
                .toList();
    }

    /** Whether the document calls the record so; one with a parameter is called by its argument as well. */
    static boolean isCalled(String name, ClassInfo type) {
        String own = value(type.declaredAnnotation(Schema.class), "name").orElse(type.simpleName());
        return type.typeParameters().isEmpty() ? name.equals(own) : name.startsWith(own);
    }

    private static RecordMember of(FieldInfo field) {
        var inclusion = Optional.ofNullable(field.declaredAnnotation(JsonInclude.class))
                .orElse(field.declaringClass().declaredAnnotation(JsonInclude.class));
        return new RecordMember(
                value(field.declaredAnnotation(JsonProperty.class), "value").orElse(field.name()),
                field.type().hasAnnotation(DotName.createSimple(Nullable.class)),
                value(inclusion, "value")
                        .filter(when -> when.startsWith("NON_"))
                        .isPresent());
    }

    private static Optional<String> value(@Nullable AnnotationInstance annotation, String member) {
        return Optional.ofNullable(annotation)
                .map(present -> present.value(member))
                .map(value -> String.valueOf(value.value()))
                .filter(text -> !text.isEmpty());
    }
}
