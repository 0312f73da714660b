package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.media.Comment;
import com.swallowtail.simulator.meta.media.CommentMade;
import com.swallowtail.simulator.meta.media.Media;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every comment is news to the owner of what it is about, the owner's own as well. */
@ApplicationScoped
class CommentNews {
    private final Happenings happenings;
    private final InstagramAccounts accounts;

    CommentNews(Happenings happenings, InstagramAccounts accounts) {
        this.happenings = happenings;
        this.accounts = accounts;
    }

    void tell(@Observes CommentMade made) {
        Media media = made.media();
        accounts.withId(media.author().id())
                .ifPresent(account -> happenings.commented(account, remark(media, made.comment())));
    }

    private static Happenings.Remark remark(Media media, Comment comment) {
        return new Happenings.Remark(
                comment.id(),
                comment.parentId(),
                comment.writer().id(),
                comment.writer().username(),
                comment.text(),
                media.id(),
                media.shape().productType().name(),
                false);
    }
}
