package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** deploy/keycloak/swallowtail-realm.json, as far as it can be judged without a Keycloak. */
class DefiningTheRealmTest {
    private static final Pattern ROLE = Pattern.compile("(?m)^ +([a-z]+:[a-z]+) +\\|");

    private static final Pattern OPEN = Pattern.compile("\\$\\{([A-Z_]+)}");

    private final JsonNode realm = new ObjectMapper()
            .readTree(Checkout.root()
                    .resolve("deploy/keycloak/swallowtail-realm.json")
                    .toFile());

    DefiningTheRealmTest() throws IOException {}

    @Test
    void it_knows_the_roles_that_the_services_ask_for_and_no_other() throws IOException {
        var table = Checkout.root().resolve("common-web/src/main/java/com/swallowtail/web/guard/RoleTable.java");
        var asked = ROLE.matcher(Files.readString(table))
                .results()
                .map(role -> role.group(1))
                .collect(Collectors.toSet());

        assertThat(StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                        .map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "deploy/kubernetes/overlays/local/secrets.sh"})
    void whoever_starts_a_keycloak_gives_it_what_the_realm_leaves_open(String file) throws IOException {
        var given = Files.readString(Checkout.root().resolve(file));

        assertThat(OPEN.matcher(realm.toString()).results().map(name -> name.group(1)))
                .isNotEmpty()
                .allMatch(given::contains);
    }

    @Test
    void every_client_tells_the_roles_and_no_secret_is_written_down() {
        assertThat(realm.path("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("protocolMappers").findValuesAsText("claim.name"))
                    .contains("groups");
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("secret").asText("${")).startsWith("${");
        });
        assertThat(realm.path("users").findValuesAsText("value")).allMatch(secret -> secret.startsWith("${"));
    }
}
