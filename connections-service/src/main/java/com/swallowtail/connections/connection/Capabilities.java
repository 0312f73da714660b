package com.swallowtail.connections.connection;

import com.swallowtail.connections.Feature;
import com.swallowtail.connections.platform.Offer;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a connection can be used for: a pure function of its status, its scopes, and what the platform offers. */
record Capabilities(
        Capability posting, Capability insights, Capability comments, Capability messaging, Capability ads) {
    private static final String RECONNECT = "Connect the account again.";

    static Capabilities of(Connection connection, Function<Feature, Offer> offers) {
        Function<Feature, Capability> of = feature -> capability(connection, offers.apply(feature));
        return new Capabilities(
                of.apply(Feature.POSTING),
                of.apply(Feature.INSIGHTS),
                of.apply(Feature.COMMENTS),
                of.apply(Feature.MESSAGING),
                of.apply(Feature.ADS));
    }

    private static Capability capability(Connection connection, Offer offer) {
        return switch (offer) {
            case Offer.Missing missing -> Capability.missing(missing.why(), missing.action());
            case Offer.Scoped scoped -> scoped(connection, scoped);
        };
    }

    private static Capability scoped(Connection connection, Offer.Scoped offer) {
        return switch (connection.status()) {
            case CONNECTED -> offer.isOpenTo(connection.scopes()) ? Capability.given() : notGranted(offer);
            case NEEDS_REAUTH -> Capability.missing("The account has to sign in again.", RECONNECT);
            case SELECT_ACCOUNT -> Capability.missing("No account was picked.", "Pick one of the offered accounts.");
            case NOT_CONNECTED, DISCONNECTED -> Capability.missing("No account is connected.", "Connect the account.");
        };
    }

    private static Capability notGranted(Offer.Scoped offer) {
        var ways = offer.ways().stream().map(Capabilities::together).collect(Collectors.joining(" or "));
        return Capability.missing("The scope " + ways + " was not granted.", "Connect the account again and grant it.");
    }

    private static String together(Collection<String> scopes) {
        return String.join(" with ", new TreeSet<>(scopes));
    }
}
