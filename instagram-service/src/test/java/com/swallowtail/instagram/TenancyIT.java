package com.swallowtail.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.testsupport.Routes;
import com.swallowtail.testsupport.Strangers;
import com.swallowtail.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class TenancyIT {
    private static final String INSTANCES = "/api/v1/instances/";

    /** Routes that prove their caller in another way, each with a test of its own. */
    private static final Set<String> SIGNED = Set.of(
            "GET /webhooks/instagram",
            "POST /webhooks/instagram",
            "GET /api/v1/instances/{instanceId}/instagram/uploads/{uploadId}/content",
            "HEAD /api/v1/instances/{instanceId}/instagram/uploads/{uploadId}/content");

    private Routes routes;
    private Strangers strangers;

    @BeforeEach
    void listRoutes() {
        var service = "http://localhost:" + RestAssured.port;
        routes = Routes.of(service);
        strangers = new Strangers(service, Tokens.from(Tenant.setting("OIDC_ISSUER_URL")), "instagram");
    }

    @Test
    void every_route_of_an_instance_turns_strangers_away() {
        assertThat(routes.under(INSTANCES, SIGNED))
                .hasSizeGreaterThan(5)
                .flatMap(strangers::letInAtAnInstance)
                .isEmpty();
    }

    @Test
    void there_is_no_other_route_than_those_that_prove_their_caller_otherwise() {
        assertThat(routes.all())
                .filteredOn(route -> !route.template().startsWith(INSTANCES) || SIGNED.contains(route.toString()))
                .extracting(Routes.Route::toString)
                .containsExactlyInAnyOrderElementsOf(SIGNED);
    }
}
