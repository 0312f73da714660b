/** Content publishing: what may be published, the fetching of media, the life of a container until its end, the quotas. */
@NullMarked
package com.swallowtail.simulator.meta.container;

import org.jspecify.annotations.NullMarked;
