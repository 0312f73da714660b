package com.swallowtail.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.Routes;
import com.swallowtail.testsupport.Routes.Route;
import com.swallowtail.testsupport.Strangers;
import com.swallowtail.testsupport.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class TenancyIT {
    private static final String INSTANCES = "/api/v1/instances/";

    /** The published document leaves them out. */
    private static final List<Route> BETWEEN_SERVICES = List.of(
            new Route("GET", "/internal/v1/instances/{id}/connections/{platform}/token"),
            new Route("POST", "/internal/v1/instances/{id}/connections/{platform}/token/rejected"),
            new Route("POST", "/internal/v1/grants/removed"),
            new Route("POST", "/internal/v1/webhooks/verify"));

    /** A browser comes here from a platform; its flow's cookie and state prove it. */
    private static final Set<String> CALLBACKS = Set.of(
            "GET /api/v1/oauth/{platform}/callback",
            "GET /api/v1/instances/{instanceId}/connections/{platform}/callback");

    /** Meta proves itself by its signature; the person who wants to know brings a code that nobody guesses. */
    private static final Set<String> FAREWELLS = Set.of(
            "POST /webhooks/meta/deauthorize",
            "POST /webhooks/meta/data-deletion",
            "GET /webhooks/meta/data-deletion/{code}");

    private Routes routes;
    private Strangers strangers;

    @BeforeEach
    void listRoutes() {
        var service = "http://localhost:" + RestAssured.port;
        routes = Routes.of(service);
        strangers = new Strangers(
                service, Tokens.from(ConfigProvider.getConfig().getValue("OIDC_ISSUER_URL", String.class)), "tiktok");
    }

    @Test
    void every_route_of_an_instance_turns_strangers_away() {
        assertThat(routes.under(INSTANCES, CALLBACKS))
                .hasSizeGreaterThan(10)
                .flatMap(strangers::letInAtAnInstance)
                .isEmpty();
    }

    @Test
    void the_internal_routes_are_for_our_services_alone() {
        assertThat(BETWEEN_SERVICES).flatMap(strangers::letInBetweenServices).isEmpty();
    }

    @Test
    void whatever_belongs_to_no_instance_is_for_the_operator_of_the_whole_but_for_callbacks_and_farewells() {
        assertThat(routes.all())
                .filteredOn(route -> !route.template().startsWith(INSTANCES) && !isOpen(route))
                .isNotEmpty()
                .flatMap(strangers::letInAtTheOperators)
                .isEmpty();
    }

    private static boolean isOpen(Route route) {
        return CALLBACKS.contains(route.toString()) || FAREWELLS.contains(route.toString());
    }
}
