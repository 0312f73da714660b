package com.swallowtail.connections.credentials;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** Which app an instance uses: its own, else the environment's. */
@ApplicationScoped
public class PlatformApps {
    private final Credentials credentials;
    private final Platforms platforms;

    PlatformApps(Credentials credentials, Platforms platforms) {
        this.credentials = credentials;
        this.platforms = platforms;
    }

    /** The app for a new sign-in. */
    public Uni<PlatformApp> current(String instanceId, Platform platform, LoginVia login) {
        var environment = platforms.of(platform, login).environmentApp();
        return credentials.open(instanceId, platform, login).map(own -> Optional.ofNullable(own)
                .or(() -> environment)
                .orElseThrow(() -> new Problem(
                        ConnectionProblem.APP_NOT_CONFIGURED,
                        "Neither this instance nor the environment has a " + platform + " app.")));
    }

    /** The app of this client id with its present secret, if it is still configured anywhere. */
    public Uni<Optional<PlatformApp>> byClientId(
            String instanceId, Platform platform, LoginVia login, String clientId) {
        var environment = platforms.of(platform, login).environmentApp();
        return credentials.open(instanceId, platform, login).map(own -> Stream.concat(
                        Stream.ofNullable(own), environment.stream())
                .filter(app -> app.clientId().equals(clientId))
                .findFirst());
    }
}
