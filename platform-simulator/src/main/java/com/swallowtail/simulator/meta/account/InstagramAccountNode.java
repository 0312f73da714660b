package com.swallowtail.simulator.meta.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.NodeType;
import com.swallowtail.simulator.setting.CurrentSettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The profile of a professional account. */
@ApplicationScoped
class InstagramAccountNode implements NodeKind {
    private static final Set<String> FIELDS_ON_FACEBOOK = Set.of(
            "id",
            "ig_id",
            "legacy_instagram_user_id",
            "username",
            "name",
            "biography",
            "website",
            "profile_picture_url",
            "has_profile_pic",
            "is_published",
            "followers_count",
            "follows_count",
            "media_count",
            "shopping_product_tag_eligibility");
    private static final Set<String> FIELDS_ON_INSTAGRAM = Set.of(
            "id",
            "user_id",
            "username",
            "name",
            "account_type",
            "profile_picture_url",
            "followers_count",
            "follows_count",
            "media_count",
            "biography",
            "website");
    static final NodeType ON_FACEBOOK = new NodeType("IGUser", FIELDS_ON_FACEBOOK, List.of("id"), Map.of());
    /** A personal one may be connected to a Page, too; nothing is documented to be readable of it. */
    static final NodeType CONNECTED = new NodeType("IGUser", Set.of("id"), List.of("id"), Map.of());

    private static final NodeType ON_INSTAGRAM = new NodeType("IGUser", FIELDS_ON_INSTAGRAM, List.of("id"), Map.of());

    private final InstagramAccounts accounts;
    private final MetaCallers callers;
    private final CurrentSettings settings;
    private final ObjectMapper json;
    private final HttpServerRequest request;

    InstagramAccountNode(
            InstagramAccounts accounts,
            MetaCallers callers,
            CurrentSettings settings,
            ObjectMapper json,
            HttpServerRequest request) {
        this.accounts = accounts;
        this.callers = callers;
        this.settings = settings;
        this.json = json;
        this.request = request;
    }

    @Override
    public boolean knows(String id) {
        return accounts.withId(id).isPresent();
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        return select(callers.admit(), id, call);
    }

    /** Instagram's own answer may come wrapped in a list. */
    ObjectNode me(MetaCaller caller, MetaCall call) {
        ObjectNode me = select(caller, MetaCaller.ME, call);
        ObjectNode wrapped = json.createObjectNode();
        wrapped.putArray("data").add(me);
        return settings.meta().metaWrappedMeAnswer() ? wrapped : me;
    }

    private ObjectNode select(MetaCaller caller, String id, MetaCall call) {
        InstagramAccount account =
                caller.demand(Permission.BASIC, Permission.PAGES_READ).account(id);
        return call.onInstagram()
                ? ON_INSTAGRAM.select(onInstagram(account), call.parameters())
                : ON_FACEBOOK.select(full(account), call.parameters());
    }

    private ObjectNode onInstagram(InstagramAccount account) {
        return full(account)
                .put("id", account.scopedId())
                .put("user_id", account.id())
                .put("account_type", account.type().wireName());
    }

    /** What the person has not set is left out. */
    ObjectNode full(InstagramAccount account) {
        ObjectNode full = json.createObjectNode()
                .put("id", account.id())
                .put("ig_id", account.igId())
                .put("legacy_instagram_user_id", account.scopedId())
                .put("username", account.username())
                .put("has_profile_pic", account.pictureUrl() != null)
                .put("is_published", true)
                .put("followers_count", account.followers())
                .put("follows_count", account.follows())
                .put("media_count", account.mediaCount());
        Optional.ofNullable(account.name()).ifPresent(name -> full.put("name", name));
        Optional.ofNullable(account.biography()).ifPresent(biography -> full.put("biography", biography));
        Optional.ofNullable(account.website()).ifPresent(website -> full.put("website", website));
        Optional.ofNullable(account.pictureUrl())
                .ifPresent(picture -> full.put("profile_picture_url", address(picture)));
        return full;
    }

    private String address(String picture) {
        return picture.startsWith("/") ? request.scheme() + "://" + request.authority() + picture : picture;
    }
}
