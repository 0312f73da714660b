package com.swallowtail.simulator.meta.account;

import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.PAGE_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.userToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.MetaLogins.connected;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingAccountsIT {
    private static final String PAGES = "/v25.0/me/accounts";

    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void me_is_whom_the_token_stands_for() {
        assertThat(with(userToken()).get("/v25.0/me").<String>path("id")).isEqualTo("10150000000000001");
        assertThat(with(pageToken()).get("/v25.0/me").<String>path("name")).isEqualTo("Mila Bakes");
        Response account = with(instagramToken())
                .queryParam("fields", "user_id,username,account_type")
                .get(INSTAGRAM_HOST + "/me");
        assertThat(account.<String>path("user_id")).isEqualTo(ACCOUNT_ID);
        assertThat(account.<String>path("id")).isNotEqualTo(ACCOUNT_ID);
        assertThat(account.<String>path("username")).isEqualTo("milabakes");
        assertThat(account.<String>path("account_type")).isEqualTo("BUSINESS");
    }

    @Test
    void me_may_come_wrapped() {
        control().settings(Map.of("metaWrappedMeAnswer", true));
        Response account =
                with(instagramToken()).queryParam("fields", "user_id").get(INSTAGRAM_HOST + "/v25.0/me");
        assertThat(account.<String>path("data[0].user_id")).isEqualTo(ACCOUNT_ID);
    }

    @Test
    void pages_come_with_token_and_tasks_and_the_account_where_asked() {
        Response usual = with(userToken()).get(PAGES);
        assertThat(usual.<Map<String, Object>>path("data[0]"))
                .containsOnlyKeys("access_token", "category", "category_list", "name", "id", "tasks");
        Response expanded = with(userToken())
                .queryParam("fields", "id,tasks,instagram_business_account{username,followers_count}")
                .get(PAGES);
        assertThat(expanded.<String>path("data[0].instagram_business_account.username"))
                .isEqualTo("milabakes");
        assertThat(expanded.<Map<String, Object>>path("data[0].instagram_business_account"))
                .containsOnlyKeys("id", "username", "followers_count");
        assertThat(expanded.<List<String>>path("data[0].tasks")).contains("CREATE_CONTENT");
    }

    @Test
    void an_account_without_expansion_is_its_id_alone() {
        Response pages = with(userToken())
                .queryParam("fields", "instagram_business_account")
                .get(PAGES);
        assertThat(pages.<Map<String, Object>>path("data[0].instagram_business_account"))
                .containsOnlyKeys("id");
    }

    @Test
    void a_page_token_works_for_its_own_page() {
        String page = with(userToken()).get(PAGES).path("data[0].access_token");
        assertThat(with(page).get("/v25.0/" + PAGE_ID).<String>path("id")).isEqualTo(PAGE_ID);
        refused(with(page).get(PAGES), 400, 100, 0, "nonexisting field (accounts)");
        refused(with(page).get("/v25.0/1755847768034403"), 400, 100, 33, "does not exist");
    }

    @Test
    void the_same_page_token_is_given_again() {
        String user = userToken();
        String first = with(user).get(PAGES).path("data[0].access_token");
        assertThat(with(user).get(PAGES).<String>path("data[0].access_token")).isEqualTo(first);
    }

    @Test
    void no_account_shows_where_none_is_linked_professional_and_granted() {
        String fields = "instagram_business_account";
        String token = meta().token("milabakes", "user", List.of("pages_show_list"));
        assertThat(with(token).queryParam("fields", fields).get(PAGES).<Object>path("data[0]." + fields))
                .isNull();
        String all = userToken();
        meta().account("milabakes", Map.of("type", "PERSONAL"));
        assertThat(with(all).queryParam("fields", fields).get(PAGES).<Object>path("data[0]." + fields))
                .isNull();
    }

    @Test
    void an_account_that_is_connected_to_a_page_shows_by_its_id_even_if_it_is_personal() {
        String fields = "instagram_business_account,connected_instagram_account";
        String token = userToken();
        String id = meta().account("milabakes", Map.of("type", "PERSONAL"))
                .path("id")
                .asText();
        Response pages = with(token).queryParam("fields", fields).get(PAGES);
        assertThat(pages.<Map<String, Object>>path("data[0]")).containsOnlyKeys("connected_instagram_account", "id");
        assertThat(pages.<Map<String, Object>>path("data[0].connected_instagram_account"))
                .isEqualTo(Map.of("id", id));
        Response more = with(token)
                .queryParam("fields", "connected_instagram_account{username}")
                .get(PAGES);
        refused(more, 400, 100, 0, "nonexisting field (username)");
    }

    @Test
    void tasks_may_be_fewer() {
        meta().account("milabakes", Map.of("tasks", List.of("ANALYZE")));
        String token = userToken();
        assertThat(with(token).get(PAGES).<List<String>>path("data[0].tasks")).containsExactly("ANALYZE");
    }

    @Test
    void somebody_may_have_no_page_at_all() {
        meta().consent(Map.of("decision", "approve", "person", "nobody"));
        String token = connected();
        Response pages = with(token).get(PAGES);
        assertThat(pages.<List<Object>>path("data")).isEmpty();
        assertThat(pages.<Object>path("paging")).isNull();
    }

    @Test
    void pages_are_read_page_by_page() {
        var many = IntStream.range(0, 60)
                .mapToObj(at -> Map.of("id", "900" + at, "name", "Page " + at))
                .toList();
        meta().person("busy", Map.of("pages", many));
        var ids = many.stream().map(page -> page.get("id")).toList();
        meta().consent(Map.of("decision", "approve", "person", "busy", "pages", ids));
        String token = connected();
        Response first = with(token).queryParam("fields", "id").get(PAGES);
        assertThat(first.<List<String>>path("data.id")).isEqualTo(ids.subList(0, 25));
        assertThat(first.<Object>path("paging.previous")).isNull();
        Response second = given().urlEncodingEnabled(false).get(first.<String>path("paging.next"));
        assertThat(second.<List<String>>path("data.id")).isEqualTo(ids.subList(25, 50));
        Response third = with(token)
                .queryParams("limit", 25, "fields", "id", "after", second.path("paging.cursors.after"))
                .get(PAGES);
        assertThat(third.<List<String>>path("data.id")).isEqualTo(ids.subList(50, 60));
        assertThat(third.<Object>path("paging.next")).isNull();
        Response back = given().urlEncodingEnabled(false).get(third.<String>path("paging.previous"));
        assertThat(back.<List<String>>path("data.id")).isEqualTo(ids.subList(25, 50));
        refused(with(token).queryParam("after", "forged").get(PAGES), 400, 100, 0, "Invalid cursors");
    }

    @Test
    void pages_need_their_permission() {
        String token = meta().token("milabakes", "user", List.of("instagram_basic"));
        refused(with(token).get(PAGES), 403, 200, 0, "pages_show_list");
        refused(with(instagramToken()).get(INSTAGRAM_HOST + PAGES), 400, 2500, 0, "Unknown path components");
    }

    @Test
    void a_profile_is_as_full_as_the_person_made_it() {
        meta().account("milabakes", Map.of("website", "https://milabakes.example", "followers", 7));
        Response profile = with(pageToken())
                .queryParam("fields", "ig_id,username,name,biography,website,followers_count,media_count")
                .get("/v25.0/" + ACCOUNT_ID);
        assertThat(profile.<String>path("website")).isEqualTo("https://milabakes.example");
        assertThat(profile.<Integer>path("followers_count")).isEqualTo(7);
        String bare = meta().account("plain", Map.of("pageId", "42")).path("id").asText();
        String token = meta().token("plain", "page", FACEBOOK_SCOPES);
        assertThat(with(token)
                        .queryParam("fields", "username,website,biography")
                        .get("/v25.0/" + bare)
                        .<Map<String, Object>>path(""))
                .containsOnlyKeys("id", "username");
    }

    @Test
    void an_unknown_field_is_refused() {
        Response answer = with(pageToken()).queryParam("fields", "id,nickname").get("/v25.0/" + ACCOUNT_ID);
        refused(answer, 400, 100, 0, "nonexisting field (nickname) on node type (IGUser)");
        Response syntax = with(pageToken()).queryParam("fields", "id{").get("/v25.0/" + ACCOUNT_ID);
        refused(syntax, 400, 2500, 0, "Syntax error");
    }

    @Test
    void a_person_is_visible_to_herself_alone() {
        assertThat(with(userToken()).get("/v25.0/10150000000000001").<String>path("name"))
                .isEqualTo("Mila");
        refused(with(pageToken()).get("/v25.0/10150000000000001"), 400, 100, 33, "does not exist");
    }
}
