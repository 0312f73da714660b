package com.swallowtail.web;

/** What is true of every failure of one type. */
public record ProblemDescription(int status, String title, Actor actor, String action, boolean retryable) {}
