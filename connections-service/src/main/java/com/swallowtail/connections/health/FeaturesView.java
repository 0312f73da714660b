package com.swallowtail.connections.health;

import com.swallowtail.connections.Feature;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.platform.Offer;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scopes of a connection are good for. */
@Schema(name = "FeaturesHealth")
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
