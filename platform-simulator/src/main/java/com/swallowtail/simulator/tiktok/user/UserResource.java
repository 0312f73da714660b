package com.swallowtail.simulator.tiktok.user;

import com.swallowtail.simulator.tiktok.account.Accounts;
import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.oauth.Callers;
import com.swallowtail.simulator.tiktok.wire.Envelope;
import com.swallowtail.simulator.tiktok.wire.FieldList;
import com.swallowtail.simulator.tiktok.wire.LogIds;
import com.swallowtail.simulator.tiktok.wire.Pace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v2/user/info/")
@RunOnVirtualThread
class UserResource {
    private final Callers callers;
    private final Accounts accounts;
    private final Avatars avatars;
    private final LogIds logIds;

    UserResource(Callers callers, Accounts accounts, Avatars avatars, LogIds logIds) {
        this.callers = callers;
        this.accounts = accounts;
        this.avatars = avatars;
        this.logIds = logIds;
    }

    @GET
    public Envelope show(
            @RestHeader("Authorization") @Nullable String authorization, @RestQuery @Nullable String fields) {
        Caller caller = callers.admit(authorization, Pace.USER_INFO, "user.info.basic");
        FieldList wanted = FieldList.of(fields, UserField.NAMES);
        Profile profile = new Profile(caller, accounts.named(caller.account()), avatars);
        Map<String, Object> user = new LinkedHashMap<>();
        for (String name : wanted.names()) {
            user.put(name, UserField.named(name).read(profile));
        }
        return Envelope.ok(Map.of("user", user), logIds.next());
    }
}
