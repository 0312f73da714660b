package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;

/** {@code api.instagram.com/oauth/access_token}: a token of one hour for a code. */
@Path(MetaPaths.API_INSTAGRAM + "/oauth/access_token")
@RunOnVirtualThread
class InstagramCodeResource {
    private final MetaApps apps;
    private final MetaCodes codes;
    private final MetaTokens tokens;
    private final InstagramCodeAnswer answers;
    private final CurrentCall call;

    InstagramCodeResource(
            MetaApps apps, MetaCodes codes, MetaTokens tokens, InstagramCodeAnswer answers, CurrentCall call) {
        this.apps = apps;
        this.codes = codes;
        this.tokens = tokens;
        this.answers = answers;
        this.call = call;
    }

    @POST
    public ObjectNode exchange() {
        Parameters form = call.parameters();
        MetaApp app = apps.withInstagramId(required(form, "client_id"))
                .orElseThrow(() -> new InstagramCodeRefusal("Invalid platform app"));
        if (!app.instagramSecret().equals(required(form, "client_secret"))) {
            throw new InstagramCodeRefusal("Error validating client secret");
        }
        if (!required(form, "grant_type").equals("authorization_code")) {
            throw new InstagramCodeRefusal("Unsupported grant_type");
        }
        String redirectUri = required(form, "redirect_uri");
        return answers.of(tokens.shortLived(
                grant(codes.redeem(required(form, "code"), TokenKind.INSTAGRAM, app.id(), redirectUri))));
    }

    private static MetaGrant grant(MetaCodes.Redemption redemption) {
        return switch (redemption.outcome()) {
            case GOOD -> Objects.requireNonNull(redemption.grant());
            case OTHER_ADDRESS ->
                throw new InstagramCodeRefusal(
                        "Error validating verification code. Please make sure your redirect_uri is identical to the one"
                                + " you used in the OAuth dialog request");
            case EXPIRED -> throw new InstagramCodeRefusal("This authorization code has expired");
            case USED, UNKNOWN -> throw new InstagramCodeRefusal("Matching code was not found or was already used");
        };
    }

    private static String required(Parameters form, String name) {
        return form.text(name).orElseThrow(() -> new InstagramCodeRefusal("Missing required field " + name));
    }
}
