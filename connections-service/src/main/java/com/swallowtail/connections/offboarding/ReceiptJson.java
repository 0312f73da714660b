package com.swallowtail.connections.offboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** A receipt as it is kept. */
@ApplicationScoped
class ReceiptJson {
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final ObjectMapper mapper;

    ReceiptJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Receipt receipt) {
        try {
            return mapper.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt is plain JSON", e);
        }
    }

    Receipt read(String text) {
        try {
            return mapper.readValue(text, Receipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept is not a receipt", e);
        }
    }

    /** Without what the audit record says already. */
    Map<String, Object> detail(Receipt receipt) {
        var detail = mapper.convertValue(receipt, PLAIN);
        detail.keySet().retainAll(Set.of("deletedAt", "connections", "credentials"));
        return detail;
    }
}
