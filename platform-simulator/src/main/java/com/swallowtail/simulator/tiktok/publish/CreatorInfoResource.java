package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.tiktok.account.Account;
import com.swallowtail.simulator.tiktok.account.Accounts;
import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.oauth.Callers;
import com.swallowtail.simulator.tiktok.wire.Envelope;
import com.swallowtail.simulator.tiktok.wire.LogIds;
import com.swallowtail.simulator.tiktok.wire.Pace;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/v2/post/publish/creator_info/query/")
@RunOnVirtualThread
class CreatorInfoResource {
    private final Callers callers;
    private final Accounts accounts;
    private final PostingRules rules;
    private final LogIds logIds;

    CreatorInfoResource(Callers callers, Accounts accounts, PostingRules rules, LogIds logIds) {
        this.callers = callers;
        this.accounts = accounts;
        this.rules = rules;
        this.logIds = logIds;
    }

    @POST
    @Consumes("*/*")
    public Envelope query(@RestHeader("Authorization") @Nullable String authorization) {
        Caller caller = callers.admit(authorization, Pace.CREATOR_INFO, "video.publish");
        rules.objectionToPosting(caller.grant()).ifPresent(objection -> {
            throw new Refusal(200, objection.code(), objection.why());
        });
        return Envelope.ok(creator(accounts.named(caller.account())), logIds.next());
    }

    private static Map<String, Object> creator(Account account) {
        Map<String, Object> creator = new LinkedHashMap<>();
        creator.put("creator_avatar_url", "https://lf16.example-cdn.com/" + account.username() + ".jpeg");
        creator.put("creator_username", account.username());
        creator.put("creator_nickname", account.displayName());
        creator.put("privacy_level_options", account.privacyOptions());
        creator.put("comment_disabled", account.commentDisabled());
        creator.put("duet_disabled", account.duetDisabled() || account.privateAccount());
        creator.put("stitch_disabled", account.stitchDisabled() || account.privateAccount());
        creator.put("max_video_post_duration_sec", account.maxVideoSeconds());
        return creator;
    }
}
