package com.swallowtail.instagram.platform;

import com.swallowtail.web.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What Instagram says about a container.
 *
 * @param failure why it can not be published any more, if so
 * @param bytesTransferred how much of an upload has arrived; 0 where Instagram does not say
 */
public record ContainerStatus(
        ContainerState state, @Nullable Failure failure, long bytesTransferred) {}
