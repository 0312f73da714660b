package com.swallowtail.web.door;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraint violations as pointers: into the body, or at a parameter by its name in the request. */
final class BrokenRules {
    private BrokenRules() {}

    static Problem of(ConstraintViolationException failure, @Nullable Method resource) {
        if (failure.getConstraintViolations().stream().anyMatch(BrokenRules::isOurs)) {
            return new Problem(EdgeProblem.INTERNAL_ERROR, "The request failed for a reason of ours", failure);
        }
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(violation ->
                        new FieldError(pointer(violation.getPropertyPath(), resource), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        return new Problem(EdgeProblem.VALIDATION_FAILED, "The request breaks a rule").errors(errors);
    }

    /** An answer of ours that breaks its own rules is no fault of the caller. */
    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String pointer(Path path, @Nullable Method resource) {
        StringBuilder pointer = new StringBuilder();
        Iterator<Path.Node> nodes = path.iterator();
        while (nodes.hasNext()) {
            append(pointer, nodes.next(), resource);
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node, @Nullable Method resource) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(BodyFault.escaped(String.valueOf(node.getKey())));
        }
        switch (node.getKind()) {
            case PARAMETER -> pointer.append(parameter(node.as(Path.ParameterNode.class), resource));
            case PROPERTY -> pointer.append('/').append(BodyFault.escaped(node.getName()));
            default -> {}
        }
    }

    private static String parameter(Path.ParameterNode node, @Nullable Method resource) {
        if (resource == null || node.getParameterIndex() >= resource.getParameterCount()) {
            return "";
        }
        Parameter parameter = resource.getParameters()[node.getParameterIndex()];
        if (parameter.getAnnotation(QueryParam.class) instanceof QueryParam query) {
            return "/query/" + query.value();
        }
        if (parameter.getAnnotation(PathParam.class) instanceof PathParam path) {
            return "/path/" + path.value();
        }
        return parameter.getAnnotation(HeaderParam.class) instanceof HeaderParam header
                ? "/header/" + header.value()
                : "";
    }
}
