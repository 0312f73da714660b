package com.swallowtail.simulator.meta.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The profile of a professional account. */
@ApplicationScoped
class InstagramAccountNode implements NodeKind {
    static final NodeType TYPE = new NodeType(
            "IGUser",
            Set.of(
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
                    "shopping_product_tag_eligibility"),
            List.of("id"),
            Map.of());

    private final InstagramAccounts accounts;
    private final MetaCallers callers;
    private final ObjectMapper json;

    InstagramAccountNode(InstagramAccounts accounts, MetaCallers callers, ObjectMapper json) {
        this.accounts = accounts;
        this.callers = callers;
        this.json = json;
    }

    @Override
    public boolean knows(String id) {
        return accounts.withId(id).isPresent();
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        InstagramAccount account =
                callers.admit().demand(Permission.BASIC, Permission.PAGES_READ).account(id);
        return TYPE.select(full(account), call.parameters());
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
        Optional.ofNullable(account.pictureUrl()).ifPresent(picture -> full.put("profile_picture_url", picture));
        return full;
    }
}
