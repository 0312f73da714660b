package com.swallowtail.tiktok.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** TikTok's promise to publish; {@code uploadUrl} (valid for one hour) is there when we send the file. */
public record Publication(String publishId, @Nullable URI uploadUrl) {}
