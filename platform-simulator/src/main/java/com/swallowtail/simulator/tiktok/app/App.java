package com.swallowtail.simulator.tiktok.app;

import org.jspecify.annotations.Nullable;

/** A developer app. */
public record App(
        String clientKey,
        String clientSecret,
        Kind kind,
        @Nullable String webhookUrl) {

    public enum Kind {
        WEB,
        DESKTOP;

        static Kind named(@Nullable String name) {
            return "desktop".equals(name) ? DESKTOP : WEB;
        }
    }
}
