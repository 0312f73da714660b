package com.swallowtail.simulator.meta.oauth;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a person, or with Instagram Login an account, allowed an app. It changes with each dialog and each revocation. */
public final class MetaGrant {
    private final String appId;
    private final TokenKind kind;
    private final String holder;
    private final Instant grantedAt;
    private final Map<String, Boolean> permissions = new LinkedHashMap<>();
    private final Set<String> pages = new LinkedHashSet<>();

    /** @param holder the key of a person (USER), or the name of an Instagram account (INSTAGRAM) */
    MetaGrant(String appId, TokenKind kind, String holder, Instant grantedAt) {
        this.appId = appId;
        this.kind = kind;
        this.holder = holder;
        this.grantedAt = grantedAt;
    }

    public String appId() {
        return appId;
    }

    public TokenKind kind() {
        return kind;
    }

    public String holder() {
        return holder;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public synchronized boolean may(String permission) {
        return permissions.getOrDefault(permission, false);
    }

    public synchronized boolean declined(String permission) {
        return !permissions.getOrDefault(permission, true);
    }

    public synchronized Set<String> granted() {
        Set<String> granted = new LinkedHashSet<>(permissions.keySet());
        granted.removeIf(permission -> !may(permission));
        return granted;
    }

    /** Each that was ever asked for, and whether it is granted now. */
    public synchronized Map<String, Boolean> permissions() {
        return new LinkedHashMap<>(permissions);
    }

    /** The Pages the app may see. */
    public synchronized Set<String> pages() {
        return Set.copyOf(pages);
    }

    synchronized void allow(Collection<String> asked, Collection<String> granted, Collection<String> chosenPages) {
        asked.forEach(permission -> permissions.put(permission, granted.contains(permission)));
        pages.addAll(chosenPages);
    }

    synchronized boolean revoke(String permission) {
        return may(permission) && permissions.put(permission, false) != null;
    }

    synchronized void forget() {
        permissions.clear();
        pages.clear();
    }
}
