package com.swallowtail.connections;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.anybody;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.swallowtail.testsupport.Infrastructure;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class WatchingTheServiceIT {
    @Test
    void it_says_that_it_lives() {
        anybody().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void its_life_depends_on_nobody_else() {
        anybody().get("/q/health/live").then().body("checks", empty());
    }

    @Test
    void it_is_ready_when_its_database_is_and_does_not_wait_for_the_broker() {
        anybody()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems(containsString("PostgreSQL"), equalTo("Keys of the token issuer")))
                .body("checks.name", everyItem(not(containsString("Kafka"))));
    }

    @Test
    void readiness_names_the_key_that_seals_and_what_waits_for_the_broker() {
        var ready = anybody().get("/q/health/ready").then().statusCode(200);
        ready.body("checks.find { it.name == 'Key ring' }.data.currentKey", matchesPattern("[0-9a-f]{8}"));
        ready.body("checks.find { it.name == 'Outbox' }.data.state", equalTo("events are on their way"));
        ready.body("checks.find { it.name == 'Outbox' }.data.unsent", greaterThanOrEqualTo(0));
    }

    @Test
    void it_counts_requests_by_route_and_names_no_instance() {
        // Given
        var instance = anInstance();
        operatorOf(instance).get("/api/v1/instances/{id}/connections", instance);
        // When
        var metrics = anybody()
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // Then
        assertThat(metrics)
                .contains("http_server_requests_seconds_count{")
                .contains("uri=\"/api/v1/instances/{instanceId}/connections\"")
                .doesNotContain(instance);
    }

    @Test
    void its_document_shows_every_public_route_and_no_other() {
        // When
        var document = anybody().queryParam("format", "json").get("/q/openapi");
        // Then
        Map<String, Map<String, ?>> paths =
                document.then().statusCode(200).extract().path("paths");
        assertThat(shown(paths)).isEqualTo(served());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/../api/v1/instances/acme",
                "/q/health/../../api/v1/instances/acme/connections",
                "/q/../internal/v1/instances/acme/connections/tiktok/token",
                "/q/%2e%2e/internal/v1/instances/acme/connections/tiktok/token"
            })
    void no_way_leads_from_its_own_pages_to_an_instance(String address) {
        anybody().urlEncodingEnabled(false).get(address).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/", "/q/dev-ui", "/q/arc", "/q/nowhere", "/q/info"})
    void its_own_pages_are_no_more_than_these(String address) {
        anybody().get(address).then().statusCode(404).contentType("application/problem+json");
    }

    private static Set<String> shown(Map<String, Map<String, ?>> paths) {
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(member -> !member.equals("parameters"))
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> served() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("com.swallowtail.connections")
                        .stream()
                        .filter(found -> found.isAnnotatedWith(Path.class) && !found.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(WatchingTheServiceIT::routes)
                        .filter(route -> !route.contains(" /internal/"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(Class<?> resource) {
        var root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> verbs(method)
                .map(verb -> verb + " " + root
                        + (method.isAnnotationPresent(Path.class)
                                ? method.getAnnotation(Path.class).value()
                                : "")));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value);
    }
}
