package com.swallowtail.tiktok.creator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.tiktok.platform.CreatorInfo;
import com.swallowtail.tiktok.platform.TikTok;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What each account may post. TikTok allows 20 questions a minute for an account, so an answer serves for a minute. */
@ApplicationScoped
public class CreatorInfos {
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int ENTRIES = 10_000;

    private final TikTok tiktok;
    private final AccountTokens tokens;
    private final Clock clock;
    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(ENTRIES).build();

    CreatorInfos(TikTok tiktok, AccountTokens tokens, Clock clock) {
        this.tiktok = tiktok;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** At most a minute old. */
    public Uni<Known> of(String instanceId) {
        return tokens.token(instanceId).chain(token -> remembered(instanceId, token));
    }

    /** Asked now. */
    public Uni<Known> fresh(String instanceId) {
        return tokens.using(instanceId, token -> asked(new Key(instanceId, token.accountId()), token));
    }

    private Uni<Known> remembered(String instanceId, UsableToken token) {
        Known last = known.getIfPresent(new Key(instanceId, token.accountId()));
        return last != null && clock.instant().isBefore(last.fetchedAt().plus(LIFE))
                ? Uni.createFrom().item(last)
                : fresh(instanceId);
    }

    private Uni<Known> asked(Key key, UsableToken token) {
        return tiktok.creatorInfo(token)
                .map(info -> new Known(info, clock.instant()))
                .invoke(answer -> known.put(key, answer));
    }

    private record Key(String instanceId, String accountId) {}

    /** An answer and its time. */
    public record Known(CreatorInfo info, Instant fetchedAt) {}
}
