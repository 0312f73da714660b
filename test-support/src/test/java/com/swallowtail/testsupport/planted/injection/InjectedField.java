package com.swallowtail.testsupport.planted.injection;

import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class InjectedField {
    @Inject
    Clock clock;

    @ConfigProperty(name = "margin")
    int margin;
}
