package com.swallowtail.simulator.meta.oauth;

/** Meta shows this itself: nobody is sent anywhere. */
final class ShownToThePerson extends RuntimeException {
    ShownToThePerson(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
