package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sits at a dialog does.
 *
 * @param decision null: the page asks
 * @param scopes null: all that are asked for
 * @param pages null: the person's first one
 * @param person the key of who logs in with Facebook
 * @param account the username of who logs in with Instagram
 */
public record MetaConsent(
        @Nullable Decision decision,
        @Nullable Set<String> scopes,
        @Nullable Set<String> pages,
        @Nullable String person,
        @Nullable String account) {

    public enum Decision {
        APPROVE,
        DENY;

        static Decision named(@Nullable String name) {
            return "approve".equals(name) ? APPROVE : DENY;
        }
    }

    static MetaConsent asked() {
        return new MetaConsent(null, null, null, null, null);
    }

    String personKey() {
        return person == null ? Person.USUAL : person;
    }

    String username() {
        return account == null ? InstagramAccount.USUAL : account;
    }

    Set<String> pagesOf(Person who) {
        if (pages != null) {
            return pages;
        }
        return who.pages().isEmpty() ? Set.of() : Set.of(who.pages().getFirst().id());
    }

    MetaConsent decided(@Nullable String auto, @Nullable String asPerson, @Nullable String asAccount) {
        return new MetaConsent(
                auto == null ? decision : Decision.named(auto),
                scopes,
                pages,
                asPerson == null ? person : asPerson,
                asAccount == null ? account : asAccount);
    }
}
