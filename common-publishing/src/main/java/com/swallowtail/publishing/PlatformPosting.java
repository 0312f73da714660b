package com.swallowtail.publishing;

import io.smallrye.mutiny.Uni;

/**
 * What a platform does for the life of a post; everything that is alike on all platforms is done around it.
 *
 * <ol>
 *   <li>One call of {@link #take} makes at most one call that changes something on the platform.</li>
 *   <li>A step with a latch is taken only after the latch is stored; one with {@link Step.Latch#ONCE} is not taken again
 *       while its latch is closed.</li>
 *   <li>At such a step a failure of {@link #take} counts as an unclear outcome: what is clear must be said by a
 *       {@link Progress}.</li>
 * </ol>
 */
public interface PlatformPosting {
    String platform();

    Step step(String name);

    /** The step that finds out what became of a call whose answer was lost. */
    Step settling();

    Uni<Progress> take(Step step, Post post);

    /** Asks the platform to call off what it was already given; fails with a Problem where it does not. */
    Uni<Void> withdraw(Post post);
}
