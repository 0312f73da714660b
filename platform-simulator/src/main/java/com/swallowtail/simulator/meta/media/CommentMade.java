package com.swallowtail.simulator.meta.media;

/** Somebody commented or replied: a stranger by control, or the account itself through an app. */
public record CommentMade(Media media, Comment comment) {}
