package com.swallowtail.simulator.meta.media;

import com.swallowtail.simulator.setting.Ids;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All comments; whoever must hear of a new one is told. */
@ApplicationScoped
public class Comments implements Resettable {
    private static final long FIRST_ID = 17_870_913_679_156_000L;

    private final SimulatedClock clock;
    private final Event<CommentMade> news;
    private final Map<String, Comment> byId = new LinkedHashMap<>();
    private final Ids ids;

    Comments(SimulatedClock clock, Event<CommentMade> news) {
        this.clock = clock;
        this.ids = new Ids(FIRST_ID, clock);
        this.news = news;
    }

    /** A reply to a reply hangs on the same comment as that one. */
    Comment make(Media media, Comment.Writer writer, String text, @Nullable Comment answered) {
        String parent = answered == null
                ? null
                : Optional.ofNullable(answered.parentId()).orElse(answered.id());
        Comment made = store(media, writer, text, parent);
        news.fire(new CommentMade(media, made));
        return made;
    }

    public synchronized Optional<Comment> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Newest first, without replies. */
    List<Comment> on(Media media) {
        return select(comment -> comment.mediaId().equals(media.id()) && comment.parentId() == null)
                .reversed();
    }

    List<Comment> repliesTo(Comment comment) {
        return select(each -> comment.id().equals(each.parentId()));
    }

    long count(Media media) {
        return select(comment -> comment.mediaId().equals(media.id())).size();
    }

    synchronized void hide(Comment comment, boolean hidden) {
        byId.put(comment.id(), comment.hidden(hidden));
    }

    synchronized void delete(Comment comment) {
        byId.remove(comment.id());
        byId.values().removeIf(each -> comment.id().equals(each.parentId()));
    }

    @Override
    public synchronized void reset() {
        byId.clear();
    }

    private synchronized Comment store(Media media, Comment.Writer writer, String text, @Nullable String parent) {
        String id = String.valueOf(ids.next());
        Comment stored = new Comment(id, media.id(), parent, writer, text, clock.instant(), false);
        byId.put(id, stored);
        return stored;
    }

    private synchronized List<Comment> select(Predicate<Comment> wanted) {
        return byId.values().stream().filter(wanted).toList();
    }
}
