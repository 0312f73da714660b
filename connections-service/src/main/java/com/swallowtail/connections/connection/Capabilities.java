package com.swallowtail.connections.connection;

import com.swallowtail.connections.Platform;
import java.util.Set;

/** What a connection can be used for: a pure function of its status and the scopes that were granted. */
record Capabilities(
        Capability posting, Capability insights, Capability comments, Capability messaging, Capability ads) {
    private static final String RECONNECT = "Connect the account again.";

    static Capabilities of(Connection connection) {
        return new Capabilities(
                anyScope(connection, "video.publish", "video.upload"),
                anyScope(connection, "video.list"),
                elsewhere(connection, "Comments"),
                elsewhere(connection, "Messages"),
                elsewhere(connection, "Ads"));
    }

    private static Capability anyScope(Connection connection, String... scopes) {
        if (connection.status() != ConnectionStatus.CONNECTED) {
            return notConnected(connection);
        }
        if (Set.of(scopes).stream().anyMatch(connection.scopes()::contains)) {
            return Capability.given();
        }
        return Capability.missing(
                "The scope " + String.join(" or ", scopes) + " was not granted.",
                "Connect the account again and grant it.");
    }

    private static Capability elsewhere(Connection connection, String what) {
        if (connection.platform() == Platform.TIKTOK) {
            return Capability.missing(
                    what + " are not offered by TikTok's Login Kit.", "Connect tiktok-business when it is offered.");
        }
        return notConnected(connection);
    }

    private static Capability notConnected(Connection connection) {
        return switch (connection.status()) {
            case NEEDS_REAUTH -> Capability.missing("The account has to sign in again.", RECONNECT);
            case SELECT_ACCOUNT -> Capability.missing("No account was picked.", "Pick one of the offered accounts.");
            default -> Capability.missing("No account is connected.", "Connect the account.");
        };
    }
}
