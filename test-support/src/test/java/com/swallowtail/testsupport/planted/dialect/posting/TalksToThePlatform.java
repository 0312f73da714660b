package com.swallowtail.testsupport.planted.dialect.posting;

import com.swallowtail.testsupport.planted.dialect.platform.SpokenApi;

class TalksToThePlatform {
    String greet(SpokenApi api) {
        return api.say("hello");
    }
}
