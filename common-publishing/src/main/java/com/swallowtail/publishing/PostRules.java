package com.swallowtail.publishing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Hands the configured patience to the rules of a post's life. */
@Dependent
class PostRules {
    @Produces
    @Dependent
    PostLife life(PublishingConfig config) {
        return new PostLife(new Patience(config.patience(), config.followUp()));
    }
}
