package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets an address of media pass or refuses it. All refusals of an address read the same, so that nobody learns from them
 * what there is inside our network.
 */
@ApplicationScoped
class AddressGuard {
    private static final int LONGEST = 2048;

    private final Addresses addresses;
    private final Set<String> allowed;

    AddressGuard(Addresses addresses, MediaConfig config) {
        this.addresses = addresses;
        this.allowed = config.allowedHosts().orElse(Set.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    Uni<CheckedUrl> check(URI url) {
        if (!isWellFormed(url)) {
            return Uni.createFrom().failure(notAllowed());
        }
        boolean listed = isListed(url);
        if (!listed && !"https".equalsIgnoreCase(url.getScheme())) {
            return Uni.createFrom().failure(notAllowed());
        }
        return addresses
                .of(CheckedUrl.hostOf(url))
                .onFailure()
                .transform(AddressGuard::unresolved)
                .map(found -> new CheckedUrl(url, fit(found, listed)));
    }

    private static InetAddress fit(List<InetAddress> found, boolean listed) {
        if (found.isEmpty()) {
            throw unresolved(null);
        }
        if (!listed && !found.stream().allMatch(PublicAddress::test)) {
            throw notAllowed();
        }
        return found.getFirst();
    }

    private static boolean isWellFormed(URI url) {
        String scheme = url.getScheme();
        return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && !url.getRawAuthority().contains("@")
                && url.getPort() < 65536
                && url.toString().length() <= LONGEST;
    }

    private boolean isListed(URI url) {
        String host = CheckedUrl.hostOf(url).toLowerCase(Locale.ROOT);
        return allowed.contains(host) || allowed.contains(host + ":" + CheckedUrl.portOf(url));
    }

    private static Problem notAllowed() {
        return new Problem(MediaProblem.MEDIA_URL_NOT_ALLOWED, "Media may not be fetched from this address");
    }

    private static Problem unresolved(@Nullable Throwable cause) {
        return new Problem(MediaProblem.MEDIA_UNREACHABLE, "The host of the media has no address", cause);
    }
}
