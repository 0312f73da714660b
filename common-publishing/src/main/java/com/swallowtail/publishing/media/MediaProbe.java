package com.swallowtail.publishing.media;

import java.net.URI;

/** What a media address offers: where it was found after redirects, how long it is and what it says it is. */
public record MediaProbe(URI location, long length, String contentType, boolean ranges) {}
