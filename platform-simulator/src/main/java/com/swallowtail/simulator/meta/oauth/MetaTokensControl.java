package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.person.People;
import com.swallowtail.simulator.meta.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives out tokens without a dialog, and ends those that lead to an account. */
@Path("/__simulator/meta/tokens")
@RunOnVirtualThread
class MetaTokensControl {
    private final MetaApps apps;
    private final MetaGrants grants;
    private final MetaTokens tokens;
    private final People people;
    private final InstagramAccounts accounts;

    MetaTokensControl(MetaApps apps, MetaGrants grants, MetaTokens tokens, People people, InstagramAccounts accounts) {
        this.apps = apps;
        this.grants = grants;
        this.tokens = tokens;
        this.people = people;
        this.accounts = accounts;
    }

    /** A long-lived token for the account: that of its Page, of a person on that Page, or its own. */
    @POST
    public Map<String, String> issue(Wanted wanted) {
        InstagramAccount account = accounts.named(wanted.account());
        TokenKind kind = wanted.kind() == null ? TokenKind.PAGE : wanted.kind();
        MetaApp app = apps.usual();
        if (kind == TokenKind.INSTAGRAM) {
            MetaGrant grant = grants.of(app.id(), kind, account.username());
            grant.allow(wanted.scopes(), wanted.scopes(), Set.of());
            return Map.of("accessToken", tokens.longLived(grant).value());
        }
        String page = account.pageId();
        Person person = page == null
                ? null
                : people.workingOn(page).stream().findFirst().orElse(null);
        if (page == null || person == null) {
            throw new BadRequestException("The account has no Page on which somebody works");
        }
        MetaGrant grant = grants.of(app.id(), TokenKind.USER, person.key());
        grant.allow(wanted.scopes(), wanted.scopes(), Set.of(page));
        MetaToken user = tokens.longLived(grant);
        return Map.of("accessToken", (kind == TokenKind.USER ? user : tokens.ofPage(user, page)).value());
    }

    /** Ends them as {@link TokenEnd#named} says; a lost role ends the Page's tokens alone. */
    @POST
    @Path("{end}")
    public Map<String, Integer> end(String end, Named named) {
        return end(TokenEnd.named(end), accounts.named(named.account()));
    }

    private Map<String, Integer> end(TokenEnd why, InstagramAccount account) {
        boolean pageOnly = why == TokenEnd.ROLE_LOST;
        int ended = tokens.end(why, token -> switch (token.kind()) {
            case PAGE -> token.pageId().orElseThrow().equals(account.pageId());
            case USER -> !pageOnly && token.grant().pages().contains(String.valueOf(account.pageId()));
            case INSTAGRAM -> !pageOnly && token.grant().holder().equals(account.username());
            case APP -> false;
        });
        return Map.of("ended", ended);
    }

    record Wanted(String account, @Nullable TokenKind kind, List<String> scopes) {}

    record Named(String account) {}
}
