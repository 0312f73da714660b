package com.swallowtail.simulator.meta.oauth;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token that was given out, and how it fares. */
public final class MetaToken {
    private final String value;
    private final TokenKind kind;
    private final MetaGrant grant;
    private final @Nullable String pageId;
    private final Life life;
    private volatile @Nullable TokenEnd end;

    /** @param expiresAt null: never */
    public record Life(Instant issuedAt, @Nullable Instant expiresAt, boolean longLived) {}

    MetaToken(String value, TokenKind kind, MetaGrant grant, @Nullable String pageId, Life life) {
        this.value = value;
        this.kind = kind;
        this.grant = grant;
        this.pageId = pageId;
        this.life = life;
    }

    public String value() {
        return value;
    }

    public TokenKind kind() {
        return kind;
    }

    public MetaGrant grant() {
        return grant;
    }

    public Optional<String> pageId() {
        return Optional.ofNullable(pageId);
    }

    public Life life() {
        return life;
    }

    void end(TokenEnd why) {
        end = why;
    }

    Optional<TokenEnd> endAt(Instant now) {
        if (end != null) {
            return Optional.of(end);
        }
        boolean expired = life.expiresAt() != null && !now.isBefore(life.expiresAt());
        return expired ? Optional.of(TokenEnd.EXPIRED) : Optional.empty();
    }
}
