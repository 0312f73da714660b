package com.swallowtail.simulator.meta.wire;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One call to a host of Meta: what it is addressed to, what it says, and what was found out about it so far. */
public final class MetaCall {
    private static final Pattern TOKEN_HEADER = Pattern.compile("(?:Bearer|OAuth) (\\S+)");

    private final MetaAddress address;
    private final String origin;
    private final String action;
    private final @Nullable String headerToken;
    private final String traceId = TraceIds.next();
    private volatile String servedVersion = "";
    private volatile Parameters parameters = Parameters.none();
    private volatile @Nullable String instagramAccount;

    MetaCall(MetaAddress address, HttpServerRequest request) {
        this.address = address;
        this.origin = request.scheme() + "://" + request.authority();
        this.action = request.method().name().toLowerCase(Locale.ROOT);
        this.headerToken = token(request.getHeader("Authorization"));
    }

    public MetaHost host() {
        return address.host();
    }

    public boolean onInstagram() {
        return host() == MetaHost.GRAPH_INSTAGRAM;
    }

    /** What graph.instagram.com does not have is an unknown path there. */
    public void demandFacebook() {
        if (onInstagram()) {
            throw MetaRefusal.unknownPath(address.path());
        }
    }

    public void demandInstagram() {
        if (!onInstagram()) {
            throw MetaRefusal.unknownPath(address.path());
        }
    }

    public MetaAddress address() {
        return address;
    }

    /** The address as the client used it, without query. */
    public String url() {
        return origin + address.prefix() + address.path();
    }

    public String traceId() {
        return traceId;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** The account whose budget this call uses. */
    public void chargeTo(String instagramAccountId) {
        instagramAccount = instagramAccountId;
    }

    /** As a parameter, or in the Authorization header as Bearer or OAuth. */
    public Optional<String> accessToken() {
        return parameters.text("access_token").or(() -> Optional.ofNullable(headerToken));
    }

    /** get, post or delete. */
    public String action() {
        return action;
    }

    @Nullable
    String chargedAccount() {
        return instagramAccount;
    }

    String servedVersion() {
        return servedVersion;
    }

    void servedBy(String version) {
        servedVersion = version;
    }

    void says(Parameters read) {
        parameters = read;
    }

    private static @Nullable String token(@Nullable String authorization) {
        Matcher header = TOKEN_HEADER.matcher(authorization == null ? "" : authorization);
        return header.matches() ? header.group(1) : null;
    }
}
