package com.swallowtail.web.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Says in a service's document, when it is built, what is true of every record and of every operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteDocument implements OASFilter {
    private final Records records;

    public CompleteDocument(IndexView index) {
        this.records = new Records(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var asked = AskedSchemas.of(document);
        new LinkedHashMap<>(document.getComponents().getSchemas())
                .forEach((name, schema) -> records.describe(name, schema, asked.contains(name)));
        PageNames.giveIn(document);
        Refusals.addTo(document.getComponents());
        CommonParameters.addTo(document.getComponents());
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    CommonParameters.complete(path, operation);
                    Refusals.complete(method.name(), path, operation);
                }));
    }
}
