package com.swallowtail.tiktok.webhook;

import io.smallrye.mutiny.Uni;

/** Who wants to know what became of a publication. */
public interface PublishNotices {
    /** Takes a notice in; repeating it changes nothing. A failure means: tell me again later. */
    Uni<Void> settled(PublishNotice notice);
}
