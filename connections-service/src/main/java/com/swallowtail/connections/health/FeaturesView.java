package com.swallowtail.connections.health;

import com.swallowtail.connections.Feature;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.platform.Offer;
import java.util.function.Function;

/** What the scopes of a connection are good for. */
record FeaturesView(
        FeatureView posting, FeatureView insights, FeatureView comments, FeatureView messaging, FeatureView ads) {

    static FeaturesView of(Connection connection, Function<Feature, Offer> offers) {
        Function<Feature, FeatureView> of = feature -> FeatureView.of(connection, offers.apply(feature));
        return new FeaturesView(
                of.apply(Feature.POSTING),
                of.apply(Feature.INSIGHTS),
                of.apply(Feature.COMMENTS),
                of.apply(Feature.MESSAGING),
                of.apply(Feature.ADS));
    }
}
