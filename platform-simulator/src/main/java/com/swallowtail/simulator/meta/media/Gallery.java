package com.swallowtail.simulator.meta.media;

import com.swallowtail.simulator.setting.Ids;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Everything that is published, as long as nobody deletes it. */
@ApplicationScoped
public class Gallery implements Resettable {
    private static final long FIRST_ID = 17_920_238_422_030_000L;

    private final SimulatedClock clock;
    private final Map<String, Media> byId = new LinkedHashMap<>();
    private final Set<String> withoutComments = new HashSet<>();
    private final Ids ids;

    Gallery(SimulatedClock clock) {
        this.clock = clock;
        this.ids = new Ids(FIRST_ID, clock);
    }

    public synchronized String newId() {
        return String.valueOf(ids.next());
    }

    public synchronized void add(Media media) {
        byId.put(media.id(), media);
        media.children().forEach(child -> byId.put(child.id(), child));
    }

    public synchronized Optional<Media> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Posts and reels of an account, newest first. */
    List<Media> of(String accountId) {
        return newestFirst(media -> media.belongsTo(accountId) && !media.shape().isStory());
    }

    List<Media> stories(String accountId) {
        return newestFirst(
                media -> media.belongsTo(accountId) && media.shape().isStory() && !media.isGone(clock.instant()));
    }

    /** What others tagged a user in. */
    List<Media> tagging(String username) {
        return newestFirst(media -> media.words().taggedUsers().contains(username)
                && !media.author().username().equals(username)
                && !media.isGone(clock.instant()));
    }

    synchronized void delete(Media media) {
        byId.remove(media.id());
        media.children().forEach(child -> byId.remove(child.id()));
    }

    synchronized void allowComments(Media media, boolean allowed) {
        if (allowed) {
            withoutComments.remove(media.id());
        } else {
            withoutComments.add(media.id());
        }
    }

    synchronized boolean takesComments(Media media) {
        return !withoutComments.contains(media.id());
    }

    @Override
    public synchronized void reset() {
        byId.clear();
        withoutComments.clear();
    }

    private synchronized List<Media> newestFirst(Predicate<Media> wanted) {
        List<Media> found = new ArrayList<>(byId.values());
        found.removeIf(media -> media.shape().isChild() || !wanted.test(media));
        return found.reversed();
    }
}
