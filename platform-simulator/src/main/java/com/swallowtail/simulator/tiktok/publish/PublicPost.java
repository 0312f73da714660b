package com.swallowtail.simulator.tiktok.publish;

import java.time.Instant;

/** What anybody sees of a post. */
public record PublicPost(
        String id, String account, String title, String description, boolean aiGenerated, Instant createdAt) {}
