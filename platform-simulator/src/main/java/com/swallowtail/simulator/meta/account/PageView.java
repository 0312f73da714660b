package com.swallowtail.simulator.meta.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaObjects;
import com.swallowtail.simulator.meta.oauth.MetaToken;
import com.swallowtail.simulator.meta.oauth.MetaTokens;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** All that can be read of a Page; its account only where one is linked and the app may see it. */
@ApplicationScoped
class PageView {
    private static final String CATEGORY_ID = "1605186416478696";

    private final MetaObjects objects;
    private final MetaTokens tokens;
    private final InstagramAccountNode accounts;
    private final ObjectMapper json;

    PageView(MetaObjects objects, MetaTokens tokens, InstagramAccountNode accounts, ObjectMapper json) {
        this.objects = objects;
        this.tokens = tokens;
        this.accounts = accounts;
        this.json = json;
    }

    ObjectNode full(MetaCaller caller, Page page) {
        MetaToken own = caller.token();
        MetaToken token = caller.kind() == TokenKind.PAGE ? own : tokens.ofPage(own, page.id());
        ObjectNode full = json.createObjectNode()
                .put("id", page.id())
                .put("name", page.name())
                .put("access_token", token.value())
                .put("category", page.category());
        full.putArray("category_list").addObject().put("id", CATEGORY_ID).put("name", page.category());
        var tasks = full.putArray("tasks");
        page.tasks().forEach(tasks::add);
        if (caller.may(Permission.BASIC)) {
            objects.linkedTo(page).ifPresent(account -> full.set("instagram_business_account", accounts.full(account)));
            objects.connectedTo(page).ifPresent(account -> full.putObject("connected_instagram_account")
                    .put("id", account.id()));
        }
        return full;
    }
}
