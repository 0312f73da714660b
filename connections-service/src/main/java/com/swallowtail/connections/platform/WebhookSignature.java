package com.swallowtail.connections.platform;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;

/** How a platform proves that it delivers a webhook for an app. */
public interface WebhookSignature {
    Platform platform();

    /** Is this header the signature of that body with the app's secret? How long ago it was made is not judged. */
    boolean isBy(PlatformApp app, String header, byte[] body);
}
