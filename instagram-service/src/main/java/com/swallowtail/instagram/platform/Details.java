package com.swallowtail.instagram.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a post, of whatever type.
 *
 * @param locationId a Page with a place
 * @param collaborators usernames without their {@code @}, at most 3
 */
public record Details(@Nullable String caption, @Nullable String locationId, List<String> collaborators) {
    public Details {
        collaborators = List.copyOf(collaborators);
    }
}
