package com.swallowtail.web;

/** One fault of a request; {@code pointer} is a JSON pointer into the body, or {@code /query/<name>} and the like. */
public record FieldError(String pointer, String detail) {}
