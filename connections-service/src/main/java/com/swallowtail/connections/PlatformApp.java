package com.swallowtail.connections;

import com.swallowtail.crypto.Secret;

/** The app with which we introduce ourselves to a platform: the environment's or an instance's own. */
public record PlatformApp(String clientId, Secret clientSecret) {}
