package com.swallowtail.testsupport.planted.config;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "settings")
interface Settings {
    int margin();
}
