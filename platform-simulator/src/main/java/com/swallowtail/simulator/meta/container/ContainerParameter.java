package com.swallowtail.simulator.meta.container;

import static com.swallowtail.simulator.meta.container.ContainerKind.CAROUSEL;
import static com.swallowtail.simulator.meta.container.ContainerKind.CHILD_IMAGE;
import static com.swallowtail.simulator.meta.container.ContainerKind.CHILD_VIDEO;
import static com.swallowtail.simulator.meta.container.ContainerKind.REEL;
import static com.swallowtail.simulator.meta.container.ContainerKind.STORY_IMAGE;
import static com.swallowtail.simulator.meta.container.ContainerKind.STORY_VIDEO;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parameters that not every kind of container or not every host takes. Others are taken or ignored everywhere. */
enum ContainerParameter {
    CAPTION(false, CHILD_IMAGE, CHILD_VIDEO),
    ALT_TEXT(false, REEL, STORY_IMAGE, STORY_VIDEO, CAROUSEL, CHILD_VIDEO),
    LOCATION_ID(false, CHILD_IMAGE, CHILD_VIDEO),
    USER_TAGS(false, CHILD_VIDEO),
    COLLABORATORS(false, STORY_IMAGE, STORY_VIDEO, CHILD_IMAGE, CHILD_VIDEO),
    IS_AI_GENERATED(false, CHILD_IMAGE, CHILD_VIDEO),
    UPLOAD_TYPE(true),
    PRODUCT_TAGS(true),
    AUDIO_CONFIGURATION(true),
    BRANDED_CONTENT_SPONSOR_IDS(true, CHILD_IMAGE, CHILD_VIDEO),
    IS_PAID_PARTNERSHIP(true, CHILD_IMAGE, CHILD_VIDEO),
    POLL_ATTACHMENT(true, STORY_IMAGE, STORY_VIDEO, CHILD_IMAGE, CHILD_VIDEO),
    IS_POLL_DURATION_EXTENDED(true, STORY_IMAGE, STORY_VIDEO, CHILD_IMAGE, CHILD_VIDEO),
    IS_COMMENT_PROMPT_USED(true, STORY_IMAGE, STORY_VIDEO, CHILD_IMAGE, CHILD_VIDEO);

    private final boolean facebookLoginOnly;
    private final Set<ContainerKind> refusedBy;

    ContainerParameter(boolean facebookLoginOnly, ContainerKind... refusedBy) {
        this.facebookLoginOnly = facebookLoginOnly;
        this.refusedBy = Set.of(refusedBy);
    }

    /** Those of the given ones which a host does not take at all. */
    static List<String> unknownTo(boolean facebookLogin, Set<String> given) {
        return Arrays.stream(values())
                .filter(each -> each.facebookLoginOnly && !facebookLogin)
                .map(ContainerParameter::wireName)
                .filter(given::contains)
                .toList();
    }

    /** Those of the given ones which such a container does not take. */
    static List<String> refusedBy(ContainerKind kind, Set<String> given) {
        return Arrays.stream(values())
                .filter(each -> each.refusedBy.contains(kind))
                .map(ContainerParameter::wireName)
                .filter(given::contains)
                .toList();
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
