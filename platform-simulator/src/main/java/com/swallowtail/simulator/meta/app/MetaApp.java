package com.swallowtail.simulator.meta.app;

/** An app: its Meta identity for product A, and the Instagram one for product B. */
public record MetaApp(String id, String secret, String instagramId, String instagramSecret) {}
