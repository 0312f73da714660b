package com.swallowtail.web;

import java.util.Locale;

/** A problem type that is a constant of its owner's enum: the constant's name is the code. */
public interface ListedProblem extends ProblemType {
    String name();

    ProblemDescription description();

    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    default int status() {
        return description().status();
    }

    @Override
    default String title() {
        return description().title();
    }

    @Override
    default Actor actor() {
        return description().actor();
    }

    @Override
    default String action() {
        return description().action();
    }

    @Override
    default boolean retryable() {
        return description().retryable();
    }
}
