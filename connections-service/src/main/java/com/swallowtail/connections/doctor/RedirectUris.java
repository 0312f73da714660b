package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.authorization.ReturnUrls;
import com.swallowtail.connections.platform.PlatformGateway;
import com.swallowtail.connections.platform.Platforms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The addresses that platforms send people back to: each has to be registered there, letter for letter. */
@ApplicationScoped
class RedirectUris implements Examination {
    private static final Set<String> AT_HOME = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Platforms platforms;
    private final ReturnUrls urls;

    RedirectUris(Platforms platforms, ReturnUrls urls) {
        this.platforms = platforms;
        this.urls = urls;
    }

    @Override
    public String part() {
        return "redirect-uri";
    }

    @Override
    public String remedy() {
        return "Set PUBLIC_BASE_URL to the gateway's https address.";
    }

    @Override
    public Uni<List<Check>> examine() {
        return Uni.createFrom()
                .item(platforms.all().stream()
                        .map(PlatformGateway::platform)
                        .distinct()
                        .sorted()
                        .map(platform -> judge(platform, urls.callback(platform)))
                        .toList());
    }

    static Check judge(Platform platform, URI redirectUri) {
        var name = "redirect-uri-" + platform;
        return "https".equals(redirectUri.getScheme()) || AT_HOME.contains(String.valueOf(redirectUri.getHost()))
                ? Check.pass(
                        name, "To be registered with the app of " + platform + ", letter for letter: " + redirectUri)
                : Examination.fault(
                        name,
                        redirectUri + " is not https, which platforms do not accept.",
                        "Set PUBLIC_BASE_URL to the gateway's https address.");
    }
}
