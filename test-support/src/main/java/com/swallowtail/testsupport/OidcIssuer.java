package com.swallowtail.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OIDC issuer that signs the claims it is asked for, and believes whoever signs in. For development and tests only. */
public final class OidcIssuer implements AutoCloseable {
    static final String NAME = "swallowtail";

    private final MockOAuth2Server server;

    private OidcIssuer(int port) {
        server = new MockOAuth2Server(new OAuth2Config(
                true, signInPage(), null, false, new OAuth2TokenProvider(), Set.of(new ClaimsAskedFor())));
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    /** @param port where it listens on the loopback interface; 0 takes a free one */
    public static OidcIssuer start(int port) {
        return new OidcIssuer(port);
    }

    /** The server reads it from a file for each person who signs in. */
    private static String signInPage() {
        try (var page = OidcIssuer.class.getResourceAsStream("/sign-in.html")) {
            var file = Files.createTempFile("swallowtail-sign-in", ".html");
            file.toFile().deleteOnExit();
            Files.write(file, Objects.requireNonNull(page, "sign-in.html").readAllBytes());
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The page to sign in at cannot be written", e);
        }
    }

    public String url() {
        return server.issuerUrl(NAME).toString().replace("127.0.0.1", "localhost");
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
