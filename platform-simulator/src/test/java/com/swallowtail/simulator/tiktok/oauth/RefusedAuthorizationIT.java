package com.swallowtail.simulator.tiktok.oauth;

import static com.swallowtail.simulator.fixtures.DeveloperApp.answer;
import static com.swallowtail.simulator.fixtures.DeveloperApp.authorize;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.link;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RefusedAuthorizationIT {
    private static final String PATH = "/v2/auth/authorize/";

    @BeforeEach
    void reset() {
        control().reset();
    }

    @ParameterizedTest
    @CsvSource({
        "client_key, awunknown, client_key",
        "client_key, '', client_key",
        "scope, research.data.basic, not enabled",
        "redirect_uri, http://app.example.com/cb, https",
        "redirect_uri, /cb, not absolute",
        "redirect_uri, https://app.example.com/cb?x=1, query or a fragment",
        "redirect_uri, https://app.example.com/cb#x, query or a fragment",
        "redirect_uri, https://app example, not an address"
    })
    void some_failures_are_shown_on_the_own_page_and_nobody_is_redirected(String field, String value, String why) {
        var parameters = link("user.info.basic");
        parameters.put(field, value);
        parameters.put("auto", "approve");
        var page = authorize(parameters);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.getHeader("Location")).isNull();
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(problem(PATH)).contains(why);
    }

    @Test
    void an_unregistered_redirect_uri_is_refused_character_for_character() {
        control().settings(Map.of("redirectUris", List.of("https://app.example.com/cb/")));
        assertThat(authorize(link("user.info.basic")).statusCode()).isEqualTo(400);
        assertThat(problem(PATH)).contains("not registered");
    }

    @Test
    void a_redirect_uri_of_512_characters_is_refused() {
        var parameters = link("user.info.basic");
        parameters.put("redirect_uri", "https://app.example.com/" + "x".repeat(488));
        assertThat(authorize(parameters).statusCode()).isEqualTo(400);
        assertThat(problem(PATH)).contains("511");
    }

    @Test
    void at_most_ten_redirect_uris_can_be_registered() {
        List<String> eleven = IntStream.range(0, 11)
                .mapToObj(number -> "https://app.example.com/" + number)
                .toList();
        assertThatThrownBy(() -> control().settings(Map.of("redirectUris", eleven)))
                .hasMessageContaining("answered 400");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "scope, '', invalid_scope",
        "state, '', invalid_request",
        "code_challenge, tooshort, invalid_request"
    })
    void other_failures_are_sent_back_to_the_app(String field, String value, String error) {
        var parameters = link("user.info.basic");
        parameters.put("code_challenge_method", "S256");
        parameters.put(field, value);
        assertThat(answer(authorize(parameters))).containsEntry("error", error);
        assertThat(problem(PATH)).contains(error);
    }

    @Test
    void a_challenge_needs_the_method_s256() {
        var parameters = link("user.info.basic");
        parameters.put("code_challenge", "a".repeat(43));
        assertThat(answer(authorize(parameters))).containsEntry("error", "invalid_request");
        assertThat(problem(PATH)).contains("S256");
    }

    @Test
    void a_desktop_app_must_send_a_challenge() {
        control().settings(Map.of("appKind", "desktop"));
        var parameters = link("user.info.basic");
        parameters.put("redirect_uri", "http://localhost:3455/cb");
        assertThat(answer(authorize(parameters))).containsEntry("error", "invalid_request");
        assertThat(problem(PATH)).contains("code_challenge is missing");
    }

    @Test
    void a_desktop_app_returns_to_the_machine_itself_with_a_port() {
        control().settings(Map.of("appKind", "desktop"));
        var parameters = link("user.info.basic");
        parameters.put("redirect_uri", "http://localhost/cb");
        assertThat(authorize(parameters).statusCode()).isEqualTo(400);
        assertThat(problem(PATH)).contains("with a port");
    }

    @Test
    void a_desktop_app_may_register_any_port() {
        control().settings(Map.of("appKind", "desktop", "redirectUris", List.of("http://localhost:*/cb")));
        var parameters = link("user.info.basic");
        parameters.put("redirect_uri", "http://localhost:3455/cb");
        parameters.put("code_challenge", "0".repeat(64));
        parameters.put("code_challenge_method", "S256");
        assertThat(authorize(parameters).statusCode()).isEqualTo(200);
    }
}
