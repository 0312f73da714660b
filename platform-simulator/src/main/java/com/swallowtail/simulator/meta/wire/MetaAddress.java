package com.swallowtail.simulator.meta.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which host of Meta a request is meant for. A real host name in the Host header tells it; else a first path segment of
 * that name, which is not part of the path; else the path, as far as no other platform has it.
 *
 * @param prefix what stood before the path, empty or {@code /graph.instagram.com}
 * @param path the path as the host sees it, with its version
 */
public record MetaAddress(MetaHost host, String prefix, String path) {
    private static final Pattern PREFIXED = Pattern.compile("/([a-z]+\\.(?:facebook|instagram)\\.com)(/.*)?");
    private static final Pattern DIALOG = Pattern.compile("(/v\\d+\\.\\d+)?/dialog/oauth");
    private static final Pattern GRAPH =
            Pattern.compile("/v\\d+\\.\\d+(/.*)?|/(oauth/access_token|debug_token|me|\\d+)(/.*)?");
    private static final Pattern VERSION = Pattern.compile("(/ig-api-upload)?/(v\\d+\\.\\d+)(/.*)?");

    static Optional<MetaAddress> of(@Nullable String hostHeader, String path) {
        String name = hostHeader == null ? "" : hostHeader.replaceFirst(":\\d+$", "");
        Optional<MetaHost> byHeader = MetaHost.named(name);
        if (byHeader.isPresent()) {
            return byHeader.map(host -> new MetaAddress(host, "", path));
        }
        Matcher prefixed = PREFIXED.matcher(path);
        if (prefixed.matches()) {
            String rest = prefixed.group(2) == null ? "/" : prefixed.group(2);
            return MetaHost.named(prefixed.group(1)).map(host -> new MetaAddress(host, "/" + prefixed.group(1), rest));
        }
        return byPath(path).map(host -> new MetaAddress(host, "", path));
    }

    private static Optional<MetaHost> byPath(String path) {
        if (path.startsWith("/ig-api-upload/")) {
            return Optional.of(MetaHost.RUPLOAD);
        }
        if (DIALOG.matcher(path).matches()) {
            return Optional.of(MetaHost.WWW_FACEBOOK);
        }
        return GRAPH.matcher(path).matches() ? Optional.of(MetaHost.GRAPH_FACEBOOK) : Optional.empty();
    }

    /** Empty where the call leaves the choice to the app's dashboard. */
    public Optional<String> version() {
        Matcher versioned = VERSION.matcher(path);
        return versioned.matches() ? Optional.of(versioned.group(2)) : Optional.empty();
    }

    String resource() {
        Matcher versioned = VERSION.matcher(path);
        if (!versioned.matches()) {
            return host.root() + path;
        }
        String before = versioned.group(1) == null ? "" : versioned.group(1);
        String after = versioned.group(3) == null ? "/" : versioned.group(3);
        return host.root() + before + after;
    }
}
