package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.person.StableId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets strangers mention an account, and its stories end. */
@Path("/__simulator/meta")
@RunOnVirtualThread
class HappeningsControl {
    private final Happenings happenings;
    private final InstagramAccounts accounts;

    HappeningsControl(Happenings happenings, InstagramAccounts accounts) {
        this.happenings = happenings;
        this.accounts = accounts;
    }

    /** In the caption of a stranger's post, or with a {@code commentId} in a comment. */
    @POST
    @Path("mentions")
    public Map<String, String> mention(Mention mention) {
        String mediaId = mention.mediaId() == null ? freshId("1791") : mention.mediaId();
        String commentId = mention.commentId() == null ? freshId("1789") : mention.commentId();
        happenings.mentioned(
                accounts.named(mention.account()),
                new Happenings.Remark(
                        commentId,
                        null,
                        strangerId(mention.from()),
                        mention.from(),
                        mention.text(),
                        mediaId,
                        "FEED",
                        mention.commentId() == null));
        return Map.of("mediaId", mediaId, "commentId", commentId);
    }

    @POST
    @Path("story-insights")
    public void end(Story story) {
        happenings.storyEnded(accounts.named(story.account()), story.mediaId(), story.figures());
    }

    private static String strangerId(String username) {
        return StableId.of("526", username);
    }

    private static String freshId(String start) {
        return StableId.of(start, UUID.randomUUID().toString());
    }

    record Mention(
            String account,
            String from,
            String text,
            @Nullable String mediaId,
            @Nullable String commentId) {}

    /** @param figures such as impressions, reach, taps_forward, taps_back, exits and replies */
    record Story(String account, String mediaId, Map<String, Integer> figures) {}
}
