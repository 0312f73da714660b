package com.swallowtail.simulator.meta.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** The call without which no event ever comes: of a Page with its token, or of an account with Instagram Login. */
@Path(MetaPaths.NODE + "/subscribed_apps")
@RunOnVirtualThread
class SubscribedAppsResource {
    private final Subscribers subscribers;
    private final AccountSubscriptions subscriptions;
    private final CurrentCall call;
    private final ObjectMapper json;

    SubscribedAppsResource(
            Subscribers subscribers, AccountSubscriptions subscriptions, CurrentCall call, ObjectMapper json) {
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.call = call;
        this.json = json;
    }

    @POST
    public ObjectNode subscribe(String id) {
        Subscribers.Subscriber subscriber = subscribers.admit(id);
        MetaCaller caller = subscriber.caller();
        List<String> fields = call.parameters().list("subscribed_fields");
        SubscribableFields.demand(fields, caller);
        subscriptions.put(caller.token().grant(), subscriber.objectId(), fields);
        return success();
    }

    @GET
    public ObjectNode list(String id) {
        Subscribers.Subscriber subscriber = subscribers.admit(id);
        ObjectNode answer = json.createObjectNode();
        var items = answer.putArray("data");
        subscriptions
                .find(subscriber.caller().app().id(), subscriber.objectId())
                .ifPresent(found -> items.add(item(subscriber, found)));
        return answer;
    }

    @DELETE
    public ObjectNode unsubscribe(String id) {
        Subscribers.Subscriber subscriber = subscribers.admit(id);
        subscriptions.remove(subscriber.caller().app().id(), subscriber.objectId());
        return success();
    }

    private ObjectNode item(Subscribers.Subscriber subscriber, AccountSubscriptions.Subscription subscription) {
        ObjectNode item = json.createObjectNode();
        if (call.get().onInstagram()) {
            item.put("app_id", subscriber.caller().app().instagramId());
        } else {
            item.put(
                            "link",
                            "https://www.facebook.com/games/?app_id="
                                    + subscription.grant().appId())
                    .put("name", "Swallowtail Connect")
                    .put("id", subscription.grant().appId());
        }
        var fields = item.putArray("subscribed_fields");
        subscription.fields().forEach(fields::add);
        return item;
    }

    private ObjectNode success() {
        return json.createObjectNode().put("success", true);
    }
}
