package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service's OpenAPI document as it is committed, {@code docs/openapi/<service>.yaml}: clients are generated from it, and
 * whoever changes the API sees there what changes for callers.
 */
public record CommittedDocument(Path file) {
    private static final String WRITE = "swallowtail.openapi.write";
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public static CommittedDocument of(String service) {
        return new CommittedDocument(Checkout.root().resolve("docs/openapi").resolve(service + ".yaml"));
    }

    /** Fails where the running service says otherwise; with {@code -Dswallowtail.openapi.write=true} the file is written anew. */
    public void verify(String serviceUrl) {
        try {
            var served = served(serviceUrl);
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, served);
            }
            assertThat(sorted(Files.exists(file) ? Files.readString(file) : "{}"))
                    .as(
                            "%s is not what the service says of itself. If the service is right, run this specification"
                                    + " with -D%s=true and commit the file.",
                            file, WRITE)
                    .isEqualTo(sorted(served));
        } catch (IOException e) {
            throw new UncheckedIOException("The service's document cannot be compared with " + file, e);
        }
    }

    private static String served(String serviceUrl) throws IOException {
        try (var document =
                URI.create(serviceUrl + "/q/openapi?format=yaml").toURL().openStream()) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The order of members says nothing, and the service's changes. */
    private static String sorted(String yaml) throws IOException {
        return SORTED.writeValueAsString(YAML.readValue(yaml, Object.class));
    }
}
