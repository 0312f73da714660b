package com.swallowtail.web.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a body, in the caller's terms: a place in the document, and never the parser's words. */
final class BodyFault {
    private BodyFault() {}

    static Problem of(JsonProcessingException failure) {
        if (failure.getCause() instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof JsonMappingException mapping && !isSyntax(mapping)) {
            return new Problem(EdgeProblem.VALIDATION_FAILED, "The body has fields that do not fit")
                    .errors(List.of(new FieldError(pointer(mapping.getPath()), reason(mapping))));
        }
        return new Problem(EdgeProblem.MALFORMED_JSON, "The body cannot be read as JSON");
    }

    /** A broken document is wrapped with its place when it breaks inside an object; an empty one has no place. */
    private static boolean isSyntax(JsonMappingException failure) {
        return failure.getCause() instanceof com.fasterxml.jackson.core.exc.StreamReadException
                || failure.getPath().isEmpty() && !(failure instanceof MismatchedInputException)
                || failure instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                        && mismatch.getPath().isEmpty()
                        && mismatch.getOriginalMessage().startsWith("No content");
    }

    private static String reason(JsonMappingException failure) {
        return failure instanceof UnrecognizedPropertyException
                ? "is not a known field"
                : "has a value of the wrong type";
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream().map(BodyFault::segment).map(text -> "/" + text).collect(Collectors.joining());
    }

    private static String segment(JsonMappingException.Reference reference) {
        String field = reference.getFieldName();
        return field == null ? String.valueOf(reference.getIndex()) : escaped(field);
    }

    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
