package com.swallowtail.connections.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.Arrays;
import java.util.List;

/** What an export is written in. */
enum ExportFormat {
    CSV("csv", "text/csv; charset=UTF-8; header=present") {
        @Override
        String opening() {
            return Spreadsheet.line(
                    "id", "occurredAt", "actor", "action", "resource", "outcome", "platform", "requestId", "detail");
        }

        @Override
        String line(AuditEventView event, ObjectMapper json) {
            return Spreadsheet.line(
                    event.id(),
                    event.occurredAt(),
                    event.actor(),
                    event.action(),
                    event.resource(),
                    event.outcome(),
                    event.platform(),
                    event.requestId(),
                    event.detail());
        }
    },
    JSONL("jsonl", "application/x-ndjson") {
        @Override
        String opening() {
            return "";
        }

        @Override
        String line(AuditEventView event, ObjectMapper json) {
            try {
                return json.writeValueAsString(event) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("An audit event is plain JSON", e);
            }
        }
    };

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    static ExportFormat fromString(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(EdgeProblem.VALIDATION_FAILED, "There is no such format.")
                        .errors(List.of(new FieldError("/query/format", "must be csv or jsonl"))));
    }

    /** What comes before the first event. */
    abstract String opening();

    abstract String line(AuditEventView event, ObjectMapper json);

    String mediaType() {
        return mediaType;
    }

    String fileName(String instanceId) {
        return "audit-events-" + instanceId + "." + ending;
    }
}
