package com.swallowtail.connections.credentials;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.swallowtail.crypto.Secret;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Lets a secret come in as a JSON string, blank meaning none; there is no way out on purpose. */
@Singleton
class SecretJson implements ObjectMapperCustomizer {
    @Override
    public void customize(com.fasterxml.jackson.databind.ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("secrets").addDeserializer(Secret.class, new Reader()));
    }

    private static final class Reader extends StdScalarDeserializer<Secret> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getValueAsString();
            return text == null || text.isBlank() ? null : new Secret(text.strip());
        }
    }
}
