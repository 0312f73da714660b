package com.swallowtail.simulator.meta.container;

/** What a container is to become. */
enum ContainerKind {
    IMAGE,
    REEL,
    STORY_IMAGE,
    STORY_VIDEO,
    CAROUSEL,
    CHILD_IMAGE,
    CHILD_VIDEO;

    boolean isVideo() {
        return this == REEL || this == STORY_VIDEO || this == CHILD_VIDEO;
    }

    boolean isImage() {
        return this == IMAGE || this == STORY_IMAGE || this == CHILD_IMAGE;
    }

    boolean isStory() {
        return this == STORY_IMAGE || this == STORY_VIDEO;
    }

    boolean isChild() {
        return this == CHILD_IMAGE || this == CHILD_VIDEO;
    }
}
