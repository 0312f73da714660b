package com.swallowtail.web.document;

import com.swallowtail.web.PageRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Parameters that mean the same wherever they come, and those that the scanner does not see, as resources leave them unread. */
final class CommonParameters {
    private static final Pattern SEGMENT = Pattern.compile("\\{(\\w+)}");
    private static final String INSTANCE_ID = "InstanceId";

    private CommonParameters() {}

    static void addTo(Components components) {
        components.addSchema(
                INSTANCE_ID,
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .pattern("^[A-Za-z0-9_-]{1,64}$")
                        .description("A tenant, as its owner calls it."));
    }

    static void complete(String path, Operation operation) {
        List<Parameter> stated = Objects.requireNonNullElse(operation.getParameters(), List.of());
        List<Parameter> all = new ArrayList<>(unseen(path, stated));
        all.addAll(stated);
        all.sort(Comparator.comparing(parameter -> parameter.getIn() != In.PATH));
        all.forEach(CommonParameters::explain);
        operation.setParameters(all.isEmpty() ? null : all);
    }

    private static List<Parameter> unseen(String path, List<Parameter> stated) {
        return SEGMENT.matcher(path)
                .results()
                .map(MatchResult::group)
                .map(segment -> segment.substring(1, segment.length() - 1))
                .filter(name -> stated.stream()
                        .noneMatch(parameter -> parameter.getName().equals(name)))
                .map(name -> OASFactory.createParameter()
                        .name(name)
                        .in(In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING)))
                .toList();
    }

    private static void explain(Parameter parameter) {
        switch (parameter.getName()) {
            case "instanceId" -> parameter.setSchema(OASFactory.createSchema().ref(INSTANCE_ID));
            case "cursor" -> parameter.setDescription("The nextCursor of the page before; the first page without.");
            case "limit" -> parameter.description("How many items at most.").setSchema(limit());
            default -> {}
        }
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                .defaultValue(PageRequest.DEFAULT_LIMIT);
    }
}
