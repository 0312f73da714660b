package com.swallowtail.web.document;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Says of a schema which of its members are always there and which may be null, as the record that it was made from has
 * it: a component may be null only where it is {@code @Nullable}.
 */
final class Records {
    private final Map<Set<String>, List<ClassInfo>> byMembers;

    Records(IndexView index) {
        this.byMembers = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(groupingBy(type ->
                        RecordMember.of(type).stream().map(RecordMember::name).collect(Collectors.toSet())));
    }

    /** @param asked whether callers send it: they leave out whatever may be null */
    void describe(String name, Schema schema, boolean asked) {
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> properties = schema.getProperties();
        properties.values().stream().filter(only -> only.getRef() != null).forEach(only -> only.setType(null));
        Set<String> required = new LinkedHashSet<>(Objects.requireNonNullElse(schema.getRequired(), List.of()));
        for (RecordMember member : behind(name, properties.keySet())) {
            if (!member.nullable()) {
                required.add(member.name());
            } else if (!asked && !member.leftOut()) {
                required.add(member.name());
                schema.addProperty(member.name(), orNull(properties.get(member.name())));
            }
        }
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private Collection<RecordMember> behind(String name, Set<String> members) {
        var records = byMembers.getOrDefault(members, List.of()).stream()
                .filter(type -> RecordMember.isCalled(name, type))
                .map(RecordMember::of)
                .distinct()
                .toList();
        if (records.size() != 1) {
            throw new IllegalStateException("The document's schema " + name + " may be any of " + records.size()
                    + " records: give the right one a name of its own, @Schema(name = …)");
        }
        return records.getFirst();
    }

    private static Schema orNull(Schema schema) {
        boolean plain = schema.getRef() == null && schema.getEnumeration() == null;
        return plain
                ? schema.addType(SchemaType.NULL)
                : OASFactory.createSchema()
                        .addAnyOf(schema)
                        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
