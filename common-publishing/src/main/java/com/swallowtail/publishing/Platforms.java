package com.swallowtail.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** The platforms that this service posts to. */
@ApplicationScoped
class Platforms {
    private final Instance<PlatformPosting> platforms;

    Platforms(@Any Instance<PlatformPosting> platforms) {
        this.platforms = platforms;
    }

    PlatformPosting of(Post post) {
        return platforms.stream()
                .filter(platform -> platform.platform().equals(post.platform()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No posting to " + post.platform()));
    }
}
