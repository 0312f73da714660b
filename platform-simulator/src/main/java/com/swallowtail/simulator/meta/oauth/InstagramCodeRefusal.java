package com.swallowtail.simulator.meta.oauth;

/** api.instagram.com says no, in a shape that only this host has. */
final class InstagramCodeRefusal extends RuntimeException {
    InstagramCodeRefusal(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
