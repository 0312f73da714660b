package com.swallowtail.simulator.tiktok.video;

import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.publish.PublicPost;
import com.swallowtail.simulator.tiktok.publish.Publication;
import com.swallowtail.simulator.tiktok.publish.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What is publicly on an account: what apps published and what its owner posted, newest first. */
@ApplicationScoped
class Videos implements Resettable {
    private static final long FIRST_ID = 7_400_000_000_000_000_000L;

    private final Publications publications;
    private final SimulatedClock clock;
    private final List<PublicPost> ownPosts = new CopyOnWriteArrayList<>();

    Videos(Publications publications, SimulatedClock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    List<PublicPost> of(String account) {
        publications.advance();
        Stream<PublicPost> published =
                publications.all().stream().map(Publication::publicPost).flatMap(Optional::stream);
        return Stream.concat(published, ownPosts.stream())
                .filter(post -> post.account().equals(account))
                .sorted(Comparator.comparing(PublicPost::createdAt).reversed())
                .toList();
    }

    /** The owner posted so many videos in the past, one each minute. */
    synchronized void addOwn(String account, int count) {
        Instant now = clock.instant();
        for (int number = 1; number <= count; number++) {
            String id = String.valueOf(FIRST_ID + ownPosts.size());
            String title = "own video " + number;
            ownPosts.add(new PublicPost(id, account, title, title, false, now.minusSeconds(60L * number)));
        }
    }

    @Override
    public void reset() {
        ownPosts.clear();
    }
}
