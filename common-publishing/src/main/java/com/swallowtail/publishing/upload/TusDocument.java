package com.swallowtail.publishing.upload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says in a service's document which headers tus asks for and answers with; the resource reads them by itself. */
final class TusDocument {
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String METADATA = "Upload-Metadata";
    private static final Set<String> NUMBERS = Set.of("Tus-Max-Size", "Upload-Offset", "Upload-Length");
    private static final Map<HttpMethod, List<String>> ASKED = Map.of(
            HttpMethod.POST, List.of(RESUMABLE, "Upload-Length", METADATA),
            HttpMethod.HEAD, List.of(RESUMABLE),
            HttpMethod.PATCH, List.of(RESUMABLE, "Upload-Offset"),
            HttpMethod.DELETE, List.of(RESUMABLE));
    private static final Map<HttpMethod, List<String>> ANSWERED = Map.of(
            HttpMethod.OPTIONS, List.of("Tus-Version", "Tus-Extension", "Tus-Max-Size"),
            HttpMethod.POST, List.of("Location", "Upload-Offset", "Upload-Expires"),
            HttpMethod.HEAD, List.of("Upload-Offset", "Upload-Length", "Upload-Expires", METADATA),
            HttpMethod.PATCH, List.of("Upload-Offset", "Upload-Expires"));

    private TusDocument() {}

    static void complete(PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            ASKED.getOrDefault(method, List.of()).forEach(name -> operation.addParameter(asked(name)));
            ANSWERED.getOrDefault(method, List.of()).forEach(name -> answer(operation, name));
            if (method == HttpMethod.POST || method == HttpMethod.PATCH) {
                bringAPart(operation, method == HttpMethod.PATCH);
            }
        });
    }

    private static Parameter asked(String name) {
        Schema schema = schema(name);
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .required(!name.equals(METADATA))
                .schema(name.equals(RESUMABLE) ? schema.addEnumeration(TusRequest.VERSION) : schema);
    }

    private static void answer(Operation operation, String name) {
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer ->
                        answer.addHeader(name, OASFactory.createHeader().schema(schema(name))));
    }

    private static void bringAPart(Operation operation, boolean required) {
        operation.setRequestBody(OASFactory.createRequestBody()
                .description("A part of the file.")
                .required(required)
                .content(OASFactory.createContent()
                        .addMediaType(
                                TusRequest.PART,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema()
                                                .addType(SchemaType.STRING)
                                                .format("binary")))));
    }

    private static Schema schema(String name) {
        return OASFactory.createSchema().addType(NUMBERS.contains(name) ? SchemaType.INTEGER : SchemaType.STRING);
    }
}
