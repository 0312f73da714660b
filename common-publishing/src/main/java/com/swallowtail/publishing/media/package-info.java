/**
 * May this address be read, and what is there? Addresses come from tenants, so each is checked before a connection is
 * made, and the connection goes to the very address that was checked. It knows nothing of posts or platforms.
 */
@NullMarked
package com.swallowtail.publishing.media;

import org.jspecify.annotations.NullMarked;
