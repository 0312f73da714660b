package com.swallowtail.connections.authorization;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.ConnectionsConfig;
import com.swallowtail.connections.Platform;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a person may be sent after a sign-in: to addresses whose parsed origin is on the list, and nowhere else. */
@ApplicationScoped
public class ReturnUrls {
    private static final int LONGEST = 2000;

    private final String home;
    private final Set<String> origins;

    ReturnUrls(ConnectionsConfig config) {
        this.home = withoutTrailingSlash(config.publicBaseUrl().toString());
        this.origins = Stream.concat(Stream.of(home), config.allowedReturnOrigins().orElse(List.of()).stream())
                .map(text -> origin(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "PUBLIC_BASE_URL or ALLOWED_RETURN_ORIGINS holds what is no origin: " + text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The asked-for address if it is allowed, or the instance's console page. */
    String admit(@Nullable String asked, String instanceId) {
        if (asked == null || asked.isEmpty()) {
            return home + "/instances/" + instanceId + "/connections";
        }
        if (asked.length() <= LONGEST && origin(asked).filter(origins::contains).isPresent()) {
            return asked;
        }
        throw new Problem(ConnectionProblem.RETURN_URL_NOT_ALLOWED, "The returnUrl's origin is not an allowed one.")
                .errors(List.of(new FieldError("/returnUrl", "must be an address of an allowed origin")));
    }

    /** The one redirect URI that platforms know us by. */
    public URI callback(Platform platform) {
        return URI.create(home + "/api/v1/oauth/" + platform.segment() + "/callback");
    }

    /** The return address with the outcome added to its own query. */
    static URI arrival(String returnUrl, Platform platform, String status, @Nullable String code) {
        var hash = returnUrl.indexOf('#');
        var address = hash < 0 ? returnUrl : returnUrl.substring(0, hash);
        var fragment = hash < 0 ? "" : returnUrl.substring(hash);
        var query = "connection=" + platform.segment() + "&status=" + status + (code == null ? "" : "&code=" + code);
        var joint = address.contains("?") ? (address.endsWith("?") || address.endsWith("&") ? "" : "&") : "?";
        return URI.create(address + joint + query + fragment);
    }

    /** Scheme, host and port as a browser would see them; empty for whatever a browser might see differently. */
    static Optional<String> origin(String text) {
        if (text.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || c == '\\')) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(java.util.Locale.ROOT);
            var isWeb = scheme.equals("https") || scheme.equals("http");
            if (!isWeb || uri.isOpaque() || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            if (uri.getRawAuthority().contains("@") || !text.regionMatches(scheme.length(), "://", 0, 3)) {
                return Optional.empty();
            }
            var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(java.util.Locale.ROOT) + ":" + port);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutTrailingSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
