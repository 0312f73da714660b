package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.person.Page;
import com.swallowtail.simulator.meta.person.People;
import com.swallowtail.simulator.meta.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What a token reaches: its person's Pages as far as the app may see them, and the professional accounts behind them. */
@ApplicationScoped
public class MetaObjects {
    private final People people;
    private final InstagramAccounts accounts;

    MetaObjects(People people, InstagramAccounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    public Person person(MetaGrant grant) {
        return people.named(grant.holder());
    }

    public List<Page> pages(MetaToken token) {
        return switch (token.kind()) {
            case USER ->
                person(token.grant()).pages().stream()
                        .filter(page -> token.grant().pages().contains(page.id()))
                        .toList();
            case PAGE ->
                person(token.grant()).page(token.pageId().orElseThrow()).stream()
                        .toList();
            case APP, INSTAGRAM -> List.of();
        };
    }

    /** Professional or not. */
    public Optional<InstagramAccount> connectedTo(Page page) {
        return accounts.linkedTo(page.id());
    }

    public Optional<InstagramAccount> linkedTo(Page page) {
        return connectedTo(page).filter(InstagramAccount::isProfessional);
    }

    public List<InstagramAccount> accounts(MetaToken token) {
        return token.kind() == TokenKind.INSTAGRAM
                ? List.of(accounts.named(token.grant().holder()))
                : pages(token).stream().flatMap(page -> linkedTo(page).stream()).toList();
    }
}
