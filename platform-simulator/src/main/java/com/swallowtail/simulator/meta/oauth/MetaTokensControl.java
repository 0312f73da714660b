package com.swallowtail.simulator.meta.oauth;

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
import java.util.Optional;
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
        MetaToken issued = kind == TokenKind.INSTAGRAM
                ? tokens.longLived(granted(kind, account.username(), wanted.scopes(), Set.of()))
                : behindPage(account, kind, wanted.scopes());
        return Map.of("accessToken", issued.value());
    }

    private MetaToken behindPage(InstagramAccount account, TokenKind kind, List<String> scopes) {
        String page = Optional.ofNullable(account.pageId()).orElseThrow(MetaTokensControl::withoutPage);
        Person person = people.workingOn(page).stream().findFirst().orElseThrow(MetaTokensControl::withoutPage);
        MetaToken user = tokens.longLived(granted(TokenKind.USER, person.key(), scopes, Set.of(page)));
        return kind == TokenKind.USER ? user : tokens.ofPage(user, page);
    }

    private MetaGrant granted(TokenKind kind, String holder, List<String> scopes, Set<String> pages) {
        MetaGrant grant = grants.of(apps.usual().id(), kind, holder);
        grant.allow(scopes, scopes, pages);
        return grant;
    }

    private static BadRequestException withoutPage() {
        return new BadRequestException("The account has no Page on which somebody works");
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
