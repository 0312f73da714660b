package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.oauth.MetaGrant;
import com.swallowtail.simulator.meta.oauth.MetaGrants;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which Pages and accounts an app asked to hear of. One that was not asked for is never told of; which fields were named
 * does not matter, as long as there is one.
 */
@ApplicationScoped
class AccountSubscriptions implements Resettable {
    private final MetaGrants grants;
    private final Map<Key, Subscription> byKey = new LinkedHashMap<>();

    AccountSubscriptions(MetaGrants grants) {
        this.grants = grants;
    }

    /** The new fields replace the old ones. */
    synchronized void put(MetaGrant grant, String objectId, List<String> fields) {
        byKey.put(new Key(grant.appId(), objectId), new Subscription(grant, objectId, List.copyOf(fields)));
    }

    synchronized void remove(String appId, String objectId) {
        byKey.remove(new Key(appId, objectId));
    }

    synchronized Optional<Subscription> find(String appId, String objectId) {
        return Optional.ofNullable(byKey.get(new Key(appId, objectId))).filter(this::isAlive);
    }

    /** Those by which somebody must hear of the account, one for each app. */
    synchronized List<Subscription> hearing(InstagramAccount account, WebhookField field) {
        Map<String, Subscription> byApp = new LinkedHashMap<>();
        byKey.values().stream()
                .filter(each -> each.isAbout(account) && isAlive(each) && field.isAllowedBy(each.grant))
                .forEach(each -> byApp.putIfAbsent(each.grant.appId(), each));
        return List.copyOf(byApp.values());
    }

    synchronized List<Subscription> all() {
        return byKey.values().stream().filter(this::isAlive).toList();
    }

    @Override
    public synchronized void reset() {
        byKey.clear();
    }

    /** It ends with the grant it was made by. */
    private boolean isAlive(Subscription subscription) {
        return grants.all().contains(subscription.grant);
    }

    record Subscription(MetaGrant grant, String objectId, List<String> fields) {
        boolean isAbout(InstagramAccount account) {
            String subject = grant.kind() == TokenKind.INSTAGRAM ? account.id() : account.pageId();
            return objectId.equals(subject) && account.isProfessional();
        }
    }

    private record Key(String appId, String objectId) {}
}
