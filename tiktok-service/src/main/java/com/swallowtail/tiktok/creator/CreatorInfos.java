package com.swallowtail.tiktok.creator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.quota.Reservation;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.tiktok.platform.CreatorInfo;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.TikTokProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What each account may post. TikTok allows 20 questions a minute for an account, so an answer serves for a minute, and
 * every question is counted in {@link CreatorPace}.
 */
@ApplicationScoped
public class CreatorInfos {
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final int ENTRIES = 10_000;

    private final TikTok tiktok;
    private final AccountTokens tokens;
    private final CreatorPace pace;
    private final Clock clock;
    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(ENTRIES).build();

    CreatorInfos(TikTok tiktok, AccountTokens tokens, CreatorPace pace, Clock clock) {
        this.tiktok = tiktok;
        this.tokens = tokens;
        this.pace = pace;
        this.clock = clock;
    }

    /** At most a minute old; fails with {@link PlatformFailure.Throttled} where TikTok may not be asked now. */
    public Uni<Known> of(String instanceId) {
        return tokens.token(instanceId).chain(token -> remembered(instanceId, token));
    }

    /** Asked now, by who has reserved the question. */
    public Uni<Known> fresh(String instanceId) {
        return tokens.using(instanceId, token -> asked(new Key(instanceId, token.accountId()), token));
    }

    private Uni<Known> remembered(String instanceId, UsableToken token) {
        Known last = known.getIfPresent(new Key(instanceId, token.accountId()));
        return last != null && clock.instant().isBefore(last.fetchedAt().plus(LIFE))
                ? Uni.createFrom().item(last)
                : pace.reserve(token.accountId()).chain(room -> switch (room) {
                    case Reservation.Granted granted -> fresh(instanceId);
                    case Reservation.Full full -> Uni.createFrom().failure(notBefore(full.freeAt()));
                });
    }

    private PlatformFailure notBefore(Instant time) {
        var wait = Duration.between(clock.instant(), time);
        return new PlatformFailure.Throttled(
                TikTokProblem.TIKTOK_RATE_LIMITED,
                "TikTok was asked as often as it allows",
                wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
    }

    private Uni<Known> asked(Key key, UsableToken token) {
        return tiktok.creatorInfo(token)
                .onFailure(PlatformFailure.Throttled.class)
                .call(failure -> pace.isFull(key.accountId(), ((PlatformFailure.Throttled) failure).pause()))
                .map(info -> new Known(info, clock.instant()))
                .invoke(answer -> known.put(key, answer));
    }

    private record Key(String instanceId, String accountId) {}

    /** An answer and its time. */
    public record Known(CreatorInfo info, Instant fetchedAt) {}
}
