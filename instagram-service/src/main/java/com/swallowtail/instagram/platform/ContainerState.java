package com.swallowtail.instagram.platform;

/** How far Instagram is with a container. */
public enum ContainerState {
    IN_PROGRESS,
    FINISHED,
    PUBLISHED,
    ERROR,
    EXPIRED,
    /** A state that Instagram added later; treated as still in progress. */
    UNKNOWN
}
