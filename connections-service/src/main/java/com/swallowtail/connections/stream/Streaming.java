package com.swallowtail.connections.stream;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks the route whose answer is a stream: what is to be refused is refused before it. */
@NameBinding
@Retention(RUNTIME)
@Target(METHOD)
@interface Streaming {}
