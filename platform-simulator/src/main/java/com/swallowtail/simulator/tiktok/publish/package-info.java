/** Content Posting: what may be posted, the fetching of media, and the life of a publication until its end. */
@NullMarked
package com.swallowtail.simulator.tiktok.publish;

import org.jspecify.annotations.NullMarked;
