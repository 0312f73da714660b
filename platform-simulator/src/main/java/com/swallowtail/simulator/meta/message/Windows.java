package com.swallowtail.simulator.meta.message;

import com.swallowtail.simulator.meta.media.Comment;
import com.swallowtail.simulator.meta.media.Comments;
import com.swallowtail.simulator.meta.media.Gallery;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How long an account may answer: a day after the person's last message, a person of theirs a week; a comment once, a week. */
@ApplicationScoped
class Windows {
    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration LONG = Duration.ofDays(7);
    private static final int NO_SUCH_PERSON = 2534014;
    private static final int TOO_LATE = 2534022;

    private final Conversations conversations;
    private final Comments comments;
    private final Gallery gallery;
    private final SimulatedClock clock;

    Windows(Conversations conversations, Comments comments, Gallery gallery, SimulatedClock clock) {
        this.conversations = conversations;
        this.comments = comments;
        this.gallery = gallery;
        this.clock = clock;
    }

    void demandOpen(InstagramAccount account, String person, boolean humanAgent) {
        Instant since = conversations
                .lastReceived(account, person)
                .orElseThrow(() -> noSuchPerson("No matching Instagram user"));
        demandWithin(since, humanAgent ? LONG : USUAL);
    }

    /** The comment on one of the account's pieces, whose private reply is used up by this. */
    Comment demandUnanswered(InstagramAccount account, String commentId) {
        Comment comment = comments.named(commentId)
                .filter(each -> isOn(each, account))
                .orElseThrow(() -> MetaRefusal.noSuchObject("post", commentId));
        demandWithin(comment.at(), LONG);
        if (!conversations.markAnswered(commentId)) {
            throw noSuchPerson("The comment has had its private reply");
        }
        return comment;
    }

    private boolean isOn(Comment comment, InstagramAccount account) {
        return gallery.named(comment.mediaId())
                .filter(media -> media.author().id().equals(account.id()))
                .isPresent();
    }

    private void demandWithin(Instant since, Duration window) {
        if (clock.instant().isAfter(since.plus(window))) {
            throw new MetaRefusal(10, TOO_LATE, "(#10) This message is sent outside of allowed window.");
        }
    }

    private static MetaRefusal noSuchPerson(String why) {
        return new MetaRefusal(100, NO_SUCH_PERSON, "(#100) " + why);
    }
}
