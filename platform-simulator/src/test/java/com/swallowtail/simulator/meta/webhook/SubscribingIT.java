package com.swallowtail.simulator.meta.webhook;

import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.APP_SECRET;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_APP_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.PAGE_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.userToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.MetaReceiver.VERIFY_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.simulator.fixtures.MetaReceiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SubscribingIT {
    private static final String OF_PAGE = "/v25.0/" + PAGE_ID + "/subscribed_apps";
    private static final String OF_ACCOUNT = INSTAGRAM_HOST + "/v25.0/" + ACCOUNT_ID + "/subscribed_apps";

    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void a_page_is_subscribed_listed_and_unsubscribed() {
        String token = pageToken();
        assertThat(subscribed(token, OF_PAGE, "feed,messages").<Boolean>path("success"))
                .isTrue();
        assertThat(with(token).get(OF_PAGE).<String>path("data[0].id")).isEqualTo(APP_ID);
        assertThat(with(token).get(OF_PAGE).<List<String>>path("data[0].subscribed_fields"))
                .containsExactly("feed", "messages");
        assertThat(with(token).delete(OF_PAGE).<Boolean>path("success")).isTrue();
        assertThat(with(token).get(OF_PAGE).<List<Object>>path("data")).isEmpty();
    }

    @Test
    void with_instagram_login_it_is_the_account_itself() {
        String token = instagramToken();
        subscribed(token, INSTAGRAM_HOST + "/me/subscribed_apps", "comments");
        assertThat(with(token).get(OF_ACCOUNT).<String>path("data[0].app_id")).isEqualTo(INSTAGRAM_APP_ID);
    }

    @Test
    void a_new_list_replaces_the_old_one() {
        String token = instagramToken();
        subscribed(token, OF_ACCOUNT, "comments,messages");
        subscribed(token, OF_ACCOUNT, "messages");
        assertThat(with(token).get(OF_ACCOUNT).<List<String>>path("data[0].subscribed_fields"))
                .containsExactly("messages");
    }

    @Test
    void a_page_subscribes_with_its_own_token_and_permission_to_its_own_fields() {
        refused(subscribed(userToken(), OF_PAGE, "feed"), 403, 210, 0, "A page access token is required");
        refused(subscribed(pageToken(), OF_PAGE, "comments"), 400, 100, 0, "must not be comments");
        refused(with(pageToken()).post(OF_PAGE), 400, 100, 0, "subscribed_fields is required");
        refused(subscribed(pageToken(), "/1755847768034403/subscribed_apps", "feed"), 400, 100, 33, "does not exist");
        meta().deauthorize("mila");
        String poor = meta().token("milabakes", "page", List.of("pages_show_list"));
        refused(subscribed(poor, OF_PAGE, "feed"), 403, 200, 0, "pages_manage_metadata");
    }

    @Test
    void an_account_subscribes_to_what_it_may() {
        refused(subscribed(instagramToken(), OF_ACCOUNT, "feed"), 400, 100, 0, "must not be feed");
        meta().deauthorizeAccount("milabakes");
        String poor = meta().token("milabakes", "instagram", List.of("instagram_business_basic"));
        refused(subscribed(poor, OF_ACCOUNT, "comments"), 403, 10, 0, "instagram_business_manage_comments");
        refused(subscribed(poor, OF_ACCOUNT, "messages"), 403, 10, 0, "instagram_business_manage_messages");
        assertThat(subscribed(poor, OF_ACCOUNT, "follow").statusCode()).isEqualTo(200);
    }

    @Test
    void an_app_sets_its_callback_by_a_handshake() throws IOException {
        try (MetaReceiver receiver = new MetaReceiver()) {
            assertThat(appSubscribed(wanted(receiver)).<Boolean>path("success")).isTrue();
            var wrong = wanted(receiver);
            wrong.put("verify_token", "other");
            refused(appSubscribed(wrong), 400, 2200, 0, "(#2200) subscription validation failed");
            assertThat(meta().webhook(receiver.url(), VERIFY_TOKEN)).isTrue();
            assertThat(meta().webhook(receiver.url(), "other")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "callback_url, nowhere, callback_url is not a valid URI",
        "callback_url, '', callback_url is required",
        "verify_token, '', verify_token is required",
        "object, page, object must be instagram",
        "fields, '', fields is required",
        "fields, everything, must not be everything"
    })
    void a_wrong_callback_is_refused(String name, String value, String why) throws IOException {
        try (MetaReceiver receiver = new MetaReceiver()) {
            var wanted = wanted(receiver);
            wanted.put(name, value);
            refused(appSubscribed(wanted), 400, 100, 0, why);
        }
    }

    @Test
    void only_the_app_itself_sets_it() throws IOException {
        try (MetaReceiver receiver = new MetaReceiver()) {
            refused(with(pageToken()).post("/" + APP_ID + "/subscriptions"), 400, 100, 0, "app access_token");
            refused(
                    with(APP_ID + "|" + APP_SECRET).formParams(wanted(receiver)).post("/17/subscriptions"),
                    400,
                    100,
                    33,
                    "does not exist");
        }
    }

    private static Response subscribed(String token, String path, String fields) {
        return with(token).queryParam("subscribed_fields", fields).post(path);
    }

    private static Map<String, String> wanted(MetaReceiver receiver) {
        return new HashMap<>(Map.of(
                "object", "instagram",
                "callback_url", receiver.url(),
                "verify_token", VERIFY_TOKEN,
                "fields", "comments,mentions",
                "include_values", "true"));
    }

    private static Response appSubscribed(Map<String, String> wanted) {
        return with(APP_ID + "|" + APP_SECRET).formParams(wanted).post("/v25.0/" + APP_ID + "/subscriptions");
    }
}
