/**
 * What is at this address, and may it be taken as media? Addresses come from tenants, so they are read through common-web's
 * guarded client alone. It knows nothing of posts or platforms.
 */
@NullMarked
package com.swallowtail.publishing.media;

import org.jspecify.annotations.NullMarked;
