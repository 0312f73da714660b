package com.swallowtail.instagram.platform;

import java.net.URI;

/** Where Instagram gets a video from. */
public sealed interface VideoSource {
    /** Instagram fetches it itself; the address is handed on unchanged. */
    record Pull(URI url) implements VideoSource {}

    /** We send it to the address that the container answers; for accounts that signed in with Facebook alone. */
    record Upload() implements VideoSource {}
}
