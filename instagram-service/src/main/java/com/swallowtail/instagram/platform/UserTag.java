package com.swallowtail.instagram.platform;

import org.jspecify.annotations.Nullable;

/** An account that is tagged, without its {@code @}; on an image with its place from the top left, 0.0 to 1.0. */
public record UserTag(
        String username, @Nullable Double x, @Nullable Double y) {}
