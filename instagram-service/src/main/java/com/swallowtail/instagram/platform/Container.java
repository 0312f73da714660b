package com.swallowtail.instagram.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Media that can be published within 24 hours; {@code uploadUrl} is there when we send the file. */
public record Container(String id, @Nullable URI uploadUrl) {}
