package com.swallowtail.web.fetch;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets an address pass or refuses it. All refusals of an address read the same, so that nobody learns from them what there
 * is inside our network.
 */
@ApplicationScoped
public class AddressGuard {
    private static final int LONGEST = 2048;

    private final Addresses addresses;
    private final Set<String> allowed;

    public AddressGuard(Addresses addresses, FetchConfig config) {
        this.addresses = addresses;
        this.allowed = config.allowedHosts().orElse(Set.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The address with the network address to connect to; fails with a {@link FetchFailure}. */
    public Uni<CheckedUrl> check(URI url) {
        if (!isWellFormed(url)) {
            return Uni.createFrom().failure(new FetchFailure.NotAllowed());
        }
        boolean listed = isListed(url);
        if (!listed && !"https".equalsIgnoreCase(url.getScheme())) {
            return Uni.createFrom().failure(new FetchFailure.NotAllowed());
        }
        return addresses
                .of(CheckedUrl.hostOf(url))
                .onFailure()
                .transform(failure -> new FetchFailure.Unreachable("The host has no address", failure))
                .map(found -> new CheckedUrl(url, fit(found, listed)));
    }

    private static InetAddress fit(List<InetAddress> found, boolean listed) {
        if (found.isEmpty()) {
            throw new FetchFailure.Unreachable("The host has no address", null);
        }
        if (!listed && !found.stream().allMatch(PublicAddress::test)) {
            throw new FetchFailure.NotAllowed();
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
}
