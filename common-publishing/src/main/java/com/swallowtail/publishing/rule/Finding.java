package com.swallowtail.publishing.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing about a post that is asked for.
 *
 * @param pointer where, as a JSON pointer into the request
 * @param code what, in a word for programs: a {@link Breach} or the code of a problem
 * @param detail what, in a sentence for people
 */
@Schema(name = "PostFinding")
public record Finding(String pointer, String code, String detail) {}
