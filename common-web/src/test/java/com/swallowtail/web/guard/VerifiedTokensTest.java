package com.swallowtail.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.WebConfig;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final VerifiedTokens verified = remembering(10_000, true);

    @Test
    void a_caller_is_found_by_exactly_the_token_that_was_verified() {
        // Given
        verified.remember(
                token("head.body.mark"), caller("head.body.mark", 3600).build());
        // When, Then
        assertThat(verified.callerWith(token("head.body.mark"))).isNotNull();
        assertThat(verified.callerWith(token("head.body.marK"))).isNull();
        assertThat(verified.callerWith(token("head.body.mark "))).isNull();
    }

    @Test
    void what_is_found_has_name_roles_and_claims_and_not_the_request() {
        // Given
        verified.remember(
                token("t"),
                caller("t", 3600).addAttribute("request", new Object()).build());
        // When
        var found = verified.callerWith(token("t"));
        // Then
        assertThat(found.getPrincipal().getName()).isEqualTo("someone");
        assertThat(found.getRoles()).containsExactly("content:read");
        assertThat(found.getCredential(AccessTokenCredential.class).getToken()).isEqualTo("t");
        assertThat(found.getAttributes()).isEmpty();
    }

    @Test
    void a_token_is_remembered_for_30_seconds_however_often_it_comes() {
        verified.remember(token("t"), caller("t", 3600).build());
        pass(Duration.ofSeconds(29));
        assertThat(verified.callerWith(token("t"))).isNotNull();
        pass(Duration.ofSeconds(1));
        assertThat(verified.callerWith(token("t"))).isNull();
    }

    @Test
    void a_token_is_forgotten_at_its_own_end() {
        verified.remember(token("t"), caller("t", 10).build());
        pass(Duration.ofMillis(9_999));
        assertThat(verified.callerWith(token("t"))).isNotNull();
        pass(Duration.ofMillis(1));
        assertThat(verified.callerWith(token("t"))).isNull();
    }

    @Test
    void a_token_that_has_ended_is_not_remembered() {
        verified.remember(token("ended"), caller("ended", -1).build());
        verified.remember(token("ending"), caller("ending", 0).build());
        assertThat(verified.callerWith(token("ended"))).isNull();
        assertThat(verified.callerWith(token("ending"))).isNull();
    }

    @Test
    void an_answer_of_the_issuer_about_the_token_is_not_remembered() {
        verified.remember(
                token("a"),
                caller("a", 3600)
                        .addAttribute(OidcUtils.INTROSPECTION_ATTRIBUTE, new Object())
                        .build());
        verified.remember(
                token("b"),
                caller("b", 3600)
                        .addAttribute(OidcUtils.USER_INFO_ATTRIBUTE, new Object())
                        .build());
        assertThat(verified.callerWith(token("a"))).isNull();
        assertThat(verified.callerWith(token("b"))).isNull();
    }

    @Test
    void a_token_that_is_bound_to_a_key_is_not_remembered() {
        var claims = claims(3600);
        claims.setClaim("cnf", "a key");
        verified.remember(token("bound"), caller("bound", claims).build());
        assertThat(verified.callerWith(token("bound"))).isNull();
    }

    @Test
    void another_token_than_the_one_verified_is_not_remembered() {
        verified.remember(token("in a header"), caller("in another", 3600).build());
        assertThat(verified.callerWith(token("in a header"))).isNull();
        assertThat(verified.callerWith(token("in another"))).isNull();
    }

    @Test
    void no_more_tokens_are_remembered_than_configured() {
        // Given
        VerifiedTokens few = remembering(2, true);
        var names = Stream.of("a", "b", "c", "d").toList();
        // When
        names.forEach(name -> few.remember(token(name), caller(name, 3600).build()));
        // Then
        assertThat(names)
                .filteredOn(name -> few.callerWith(token(name)) != null)
                .hasSize(2);
    }

    @Test
    void with_room_for_none_each_request_is_verified() {
        VerifiedTokens none = remembering(0, true);
        none.remember(token("t"), caller("t", 3600).build());
        assertThat(none.callerWith(token("t"))).isNull();
    }

    @Test
    void beside_other_issuers_a_token_is_remembered_for_its_address_alone() {
        VerifiedTokens beside = remembering(10, false);
        beside.remember(token("t"), caller("t", 3600).build());
        assertThat(beside.callerWith(token("t"))).isNotNull();
        assertThat(beside.callerWith(new BearerToken("t", "/elsewhere"))).isNull();
    }

    @Test
    void a_token_is_never_shown() {
        assertThat(token("secret words")).hasToString("BearerToken[***]");
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private VerifiedTokens remembering(int tokens, boolean oneIssuer) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebConfig.class)
                .withDefaultValue("swallowtail.web.issuer-url", "https://issuer.example.com")
                .withDefaultValue("swallowtail.web.token-memory.tokens", String.valueOf(tokens))
                .build()
                .getConfigMapping(WebConfig.class);
        return new VerifiedTokens(config.tokenMemory(), clock, oneIssuer);
    }

    private static BearerToken token(String text) {
        return new BearerToken(text, "/here");
    }

    private QuarkusSecurityIdentity.Builder caller(String token, long secondsLeft) {
        return caller(token, claims(secondsLeft));
    }

    private static QuarkusSecurityIdentity.Builder caller(String token, JwtClaims claims) {
        var credential = new AccessTokenCredential(token);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, credential, "sub"))
                .addRole("content:read")
                .addCredential(credential);
    }

    private JwtClaims claims(long secondsLeft) {
        var claims = new JwtClaims();
        claims.setSubject("someone");
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.get().plusSeconds(secondsLeft).getEpochSecond()));
        return claims;
    }
}
